package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind a {@code |} in a template. Thread-safe. */
@FunctionalInterface
public interface Filters {

  /** No filters. */
  Filters NONE =
      (name, value, arguments, visit) -> {
        throw new ModelException("there is no filter %s; there are none here".formatted(name));
      };

  /**
   * Sends a value through a filter.
   *
   * @param name of the filter
   * @param value may be null, never an {@code Optional}
   * @param arguments the same
   * @throws ModelException when there is no such filter, or it does not take these
   */
  @Nullable Object apply(
      String name, @Nullable Object value, List<? extends @Nullable Object> arguments, Visit visit);
}
