package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** One name of one class. */
sealed interface Member {

  @Nullable Object read(Object target);

  /** A name that the class does not have. */
  record Missing() implements Member {
    @Override
    public Object read(Object target) {
      return Absent.VALUE;
    }
  }

  /** A method or field behind a handle of type (Object)Object. */
  record Handle(String name, MethodHandle handle) implements Member {
    private static final MethodType TYPE = MethodType.genericMethodType(1);

    public Handle {
      handle = handle.asType(TYPE);
    }

    @Override
    @SuppressWarnings("IllegalCatch") // a handle throws whatever its target throws
    public @Nullable Object read(Object target) {
      try {
        return ModelAccess.unwrapped((Object) handle.invokeExact(target));
      } catch (Error e) {
        throw e;
      } catch (Throwable e) {
        throw new ModelException(
            "reading %s of a %s threw %s; a model must be readable at any time"
                .formatted(name, target.getClass().getName(), e),
            e);
      }
    }
  }
}
