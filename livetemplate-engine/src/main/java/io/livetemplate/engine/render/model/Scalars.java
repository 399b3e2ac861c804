package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.nio.file.Path;

/** Values without parts. */
final class Scalars {
  private Scalars() {}

  static boolean isScalar(Class<?> type) {
    return isOpaque(type) || Enum.class.isAssignableFrom(type) || Path.class.isAssignableFrom(type);
  }

  /** Whether a value has no members that a template could mean, whatever methods its class has. */
  static boolean isOpaque(Class<?> type) {
    return CharSequence.class.isAssignableFrom(type)
        || Number.class.isAssignableFrom(type)
        || type == Boolean.class
        || type == Character.class;
  }

  /** What the value prints; nothing where it prints null. */
  static String text(Object value) {
    String text;
    try {
      text = value.toString();
    } catch (RuntimeException e) {
      throw new ModelException(
          "toString of a %s threw %s; mend it, or show one of its members"
              .formatted(value.getClass().getName(), e),
          e);
    }
    return text == null ? "" : text;
  }
}
