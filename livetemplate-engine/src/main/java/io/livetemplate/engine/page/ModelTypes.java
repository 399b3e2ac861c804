package io.livetemplate.engine.page;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.mustache.ModelComment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type that a template is checked against: the one it was bound with, or the one that its
 * first line names. Classes are found through the loader of the builder's lookup.
 */
final class ModelTypes {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final @Nullable ClassLoader loader;

  ModelTypes(@Nullable ClassLoader loader) {
    this.loader = loader;
  }

  /** The type; what does not agree goes to {@code problems}. */
  Class<?> model(TemplateEngine.Unit unit, List<Problem> problems) {
    var bound = unit.model();
    var comment = ModelComment.of(unit.file());
    if (comment.isEmpty() || isNamed(bound, comment.get().type())) {
      return bound;
    }
    var where = comment.get().position();
    var named = find(comment.get().type());
    boolean untyped = isUntyped(bound);
    if (named.isEmpty()) {
      if (untyped) {
        LOG.log(
            Level.WARNING,
            "{0}: there is no class {1}, so the names in this template are not checked; put it on the path, or mend its name",
            where,
            comment.get().type());
      } else {
        problems.add(
            where.problem(
                "there is no class %s".formatted(comment.get().type()),
                "write " + bound.getName() + ", which the template is given"));
      }
      return bound;
    }
    if (untyped) {
      return named.get();
    }
    if (!named.get().isAssignableFrom(bound)) {
      problems.add(
          where.problem(
              "the model is said to be a %s, but the template is given a %s"
                  .formatted(named.get().getName(), bound.getName()),
              "write the one that is right in both places"));
    }
    return bound;
  }

  /** Whether of a type no names are known. */
  static boolean isUntyped(Class<?> type) {
    return type == Object.class || Map.class.isAssignableFrom(type);
  }

  private static boolean isNamed(Class<?> type, String name) {
    return name.equals(type.getName()) || name.equals(type.getCanonicalName());
  }

  /** Nested classes may be written with dots, as in Java. */
  private Optional<Class<?>> find(String name) {
    for (String tried = name; ; ) {
      try {
        return Optional.of(Class.forName(tried, false, loader));
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = tried.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        tried = tried.substring(0, dot) + "$" + tried.substring(dot + 1);
      }
    }
  }
}
