package io.livetemplate.engine.render.model;

import io.livetemplate.api.Immutable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of all objects of a class as to whether they change. */
enum Nature {
  /** Nothing of it ever changes, nor what it prints. */
  VALUE,
  /** Its components never change; what they hold may. */
  RECORD,
  /** It always holds the same items, or entries, and they may change. */
  COLLECTION,
  /** Nothing is known: it may change at any time. */
  OPEN;

  private static final Set<Class<?>> VALUES =
      Set.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class);

  /** Of the JDK's collections that never change, none has a name that one could write here. */
  private static final Set<String> FIXED =
      Set.of(
          "java.util.Collections$EmptyList",
          "java.util.Collections$EmptyMap",
          "java.util.Collections$EmptySet",
          "java.util.Collections$SingletonList",
          "java.util.Collections$SingletonMap",
          "java.util.Collections$SingletonSet");

  static Nature of(Class<?> type) {
    if (isPlain(type)
        || Enum.class.isAssignableFrom(type)
        || type.isAnnotationPresent(Immutable.class)) {
      return VALUE;
    }
    if (type.isRecord()) {
      return RECORD;
    }
    return isFixedCollection(type) ? COLLECTION : OPEN;
  }

  /**
   * Whether two objects of the class are equal just if they print the same and have the same
   * members.
   */
  static boolean isPlain(Class<?> type) {
    return VALUES.contains(type) || isTime(type);
  }

  private static boolean isTime(Class<?> type) {
    return type.getModule() == Object.class.getModule()
        && type.getPackageName().startsWith("java.time")
        && !Clock.class.isAssignableFrom(type);
  }

  private static boolean isFixedCollection(Class<?> type) {
    return type.getClassLoader() == null
        && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))
        && (type.getName().startsWith("java.util.ImmutableCollections$")
            || FIXED.contains(type.getName()));
  }
}
