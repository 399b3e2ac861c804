package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.nio.file.Path;

/** Values without parts. */
final class Scalars {
  private Scalars() {}

  static boolean isScalar(Object value) {
    return isOpaque(value) || value instanceof Enum<?> || value instanceof Path;
  }

  /** Whether a value has no members that a template could mean, whatever methods its class has. */
  static boolean isOpaque(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character;
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
