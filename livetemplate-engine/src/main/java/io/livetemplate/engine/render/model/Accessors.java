package io.livetemplate.engine.render.model;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a name means in a class: {@code getName()}, {@code isName()} if boolean, {@code name()}, the
 * public field, in this order; in a record {@code name()} first.
 */
public final class Accessors {
  private Accessors() {}

  /** The declared type of a name, empty when the class has none of that name. */
  public static Optional<Type> type(Class<?> owner, String name) {
    return name.isEmpty() || !hasMembers(owner)
        ? Optional.empty()
        : method(owner, name)
            .map(Method::getGenericReturnType)
            .or(() -> field(owner, name).map(Field::getGenericType));
  }

  /** Whether values of a class have names at all; those of texts, numbers and lists are hidden. */
  public static boolean hasMembers(Class<?> type) {
    return !type.isPrimitive() && !Scalars.isOpaque(type) && !Lists.isList(type);
  }

  /** Whether values of a class are lists. */
  public static boolean isList(Class<?> type) {
    return Lists.isList(type);
  }

  /** Whether values of a class can be read only once, which templates refuse. */
  public static boolean isOnce(Class<?> type) {
    return Lists.isOnce(type);
  }

  /** The names that somebody may mean, as a template writes them. */
  public static SortedSet<String> names(Class<?> owner) {
    var names = new TreeSet<String>();
    if (hasMembers(owner)) {
      Arrays.stream(owner.getMethods())
          .filter(method -> method.getParameterCount() == 0)
          .map(method -> written(owner, method.getName()))
          .filter(name -> method(owner, name).isPresent())
          .forEach(names::add);
      Arrays.stream(owner.getFields())
          .map(Field::getName)
          .filter(name -> field(owner, name).isPresent())
          .forEach(names::add);
    }
    return names;
  }

  private static String written(Class<?> owner, String method) {
    int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
    return prefix == 0
            || owner.isRecord()
            || method.length() == prefix
            || !Character.isUpperCase(method.charAt(prefix))
        ? method
        : method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT)
            + method.substring(prefix + 1);
  }

  static Optional<Method> method(Class<?> type, String name) {
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

  static Optional<Field> field(Class<?> type, String name) {
    try {
      var field = type.getField(name);
      return Modifier.isStatic(field.getModifiers()) ? Optional.empty() : Optional.of(field);
    } catch (NoSuchFieldException e) {
      return Optional.empty();
    }
  }
}
