package io.livetemplate.engine.render.model;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a name means in a class: {@code getName()}, {@code isName()} if boolean, {@code
 * name()}, the public field, in this order; in a record {@code name()} first.
 */
final class MemberFinder {
  /** What a class has not. */
  static final Member MISSING = new Member.Missing();

  private final Reach reach;

  MemberFinder(MethodHandles.Lookup lookup) {
    this.reach = new Reach(lookup);
  }

  Member find(Class<?> type, String name) {
    if (name.isEmpty()) {
      return MISSING;
    }
    return method(type, name)
        .map(method -> reach.bind(type, name, method))
        .or(() -> field(type, name).map(field -> reach.bind(type, name, field)))
        .orElse(MISSING);
  }

  private static Optional<Method> method(Class<?> type, String name) {
    var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    var getter = method(type, "get" + capital, false);
    var question = method(type, "is" + capital, true);
    var plain = method(type, name, false);
    var candidates =
        type.isRecord() ? Stream.of(plain, getter, question) : Stream.of(getter, question, plain);
    return candidates.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Method> method(Class<?> type, String name, boolean truth) {
    try {
      var method = type.getMethod(name);
      boolean fits =
          !Modifier.isStatic(method.getModifiers())
              && method.getDeclaringClass() != Object.class
              && !isOfObject(name)
              && method.getReturnType() != void.class
              && (!truth
                  || method.getReturnType() == boolean.class
                  || method.getReturnType() == Boolean.class);
      return fits ? Optional.of(method) : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /** Overridden or not, these are for Java, not for templates. */
  private static boolean isOfObject(String name) {
    return switch (name) {
      case "hashCode", "toString", "clone", "getClass" -> true;
      default -> false;
    };
  }

  private static Optional<Field> field(Class<?> type, String name) {
    try {
      var field = type.getField(name);
      return Modifier.isStatic(field.getModifiers()) ? Optional.empty() : Optional.of(field);
    } catch (NoSuchFieldException e) {
      return Optional.empty();
    }
  }
}
