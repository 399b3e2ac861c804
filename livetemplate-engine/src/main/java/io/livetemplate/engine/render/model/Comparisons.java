package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.template.expression.Operator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares values of a model: numbers by their value, whatever their types; an enum with a text by
 * its name; all else as {@code equals} and {@code compareTo} of one type have it. Null is equal to
 * null alone and has no order, so every {@code <} with it is false.
 */
final class Comparisons {
  private Comparisons() {}

  static boolean holds(@Nullable Object left, Operator operator, @Nullable Object right) {
    var a = simple(left);
    var b = simple(right);
    if (a == null || b == null) {
      boolean equal = a == null && b == null;
      return !operator.isOrder() && operator.holds(equal ? 0 : 1);
    }
    if (a instanceof Number x && b instanceof Number y) {
      return numbers(x, operator, y);
    }
    if (!operator.isOrder()) {
      return operator.holds(equal(a, b) ? 0 : 1);
    }
    return operator.holds(order(a, b));
  }

  /** Without what only wraps it. */
  private static @Nullable Object simple(@Nullable Object value) {
    return switch (ModelAccess.unwrapped(value)) {
      case CharSequence text -> text.toString();
      case Character character -> character.toString();
      case null -> null;
      case Object other -> other;
    };
  }

  private static boolean equal(Object a, Object b) {
    if (a instanceof Enum<?> constant && b instanceof String text) {
      return constant.name().equals(text);
    }
    if (b instanceof Enum<?> constant && a instanceof String text) {
      return constant.name().equals(text);
    }
    return Objects.equals(a, b);
  }

  private static boolean numbers(Number a, Operator operator, Number b) {
    if (isWhole(a) && isWhole(b)) {
      return operator.holds(Long.compare(a.longValue(), b.longValue()));
    }
    if (Numbers.isFinite(a) && Numbers.isFinite(b)) {
      return operator.holds(Numbers.exact(a).compareTo(Numbers.exact(b)));
    }
    double x = a.doubleValue();
    double y = b.doubleValue();
    return switch (operator) {
      case EQUAL -> x == y;
      case UNEQUAL -> x != y;
      case LESS -> x < y;
      case AT_MOST -> x <= y;
      case GREATER -> x > y;
      case AT_LEAST -> x >= y;
    };
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte;
  }

  private static int order(Object a, Object b) {
    if (a instanceof Comparable<?> comparable
        && !(a instanceof Boolean)
        && declaring(a).equals(declaring(b))) {
      return compare(comparable, b);
    }
    throw new ModelException(
        "%s and %s have no order; compare two numbers, two texts or two values of one type that is Comparable"
            .formatted(described(a), described(b)));
  }

  private static Class<?> declaring(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }

  @SuppressWarnings({"unchecked", "IllegalCatch"}) // of one class, but the class may object
  private static int compare(Comparable<?> a, Object b) {
    try {
      return ((Comparable<Object>) a).compareTo(b);
    } catch (RuntimeException e) {
      throw new ModelException(
          "comparing two %s threw %s; mend compareTo".formatted(a.getClass().getName(), e), e);
    }
  }

  private static String described(Object value) {
    return switch (value) {
      case String text -> "the text '%s'".formatted(text);
      case Number number -> "the number %s".formatted(number);
      case Boolean truth -> String.valueOf(truth);
      default -> "a %s".formatted(value.getClass().getName());
    };
  }
}
