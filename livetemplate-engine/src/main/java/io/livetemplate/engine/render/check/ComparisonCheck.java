package io.livetemplate.engine.render.check;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Likeness;
import io.livetemplate.engine.template.mustache.Position;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Finds comparisons that can never be what somebody means. */
final class ComparisonCheck {
  private final Findings findings;

  ComparisonCheck(Findings findings) {
    this.findings = findings;
  }

  void check(
      Expression.Comparison comparison, StaticType left, StaticType right, Position where) {
    if (isNull(comparison.left()) || isNull(comparison.right())) {
      nothing(comparison, isNull(comparison.left()) ? right : left, where);
    } else if (left.isUnknown() || right.isUnknown()) {
      return;
    } else if (comparison.operator().isOrder()) {
      order(comparison, left, right, where);
    } else {
      equality(comparison, left, right, where);
    }
  }

  private static boolean isNull(Expression operand) {
    return operand instanceof Expression.Literal literal && literal.value() == null;
  }

  private void nothing(Expression.Comparison comparison, StaticType other, Position where) {
    if (comparison.operator().isOrder()) {
      findings.add(where, "%s is never true: null has no order".formatted(comparison), "use == or !=");
    } else if (other.primitive()) {
      findings.add(
          where,
          "%s compares with null what never is null: %s".formatted(comparison, other.word()),
          "leave the comparison out");
    }
  }

  private void order(
      Expression.Comparison comparison, StaticType left, StaticType right, Position where) {
    boolean numbers = isNumber(left) && isNumber(right);
    boolean texts = isText(left) && isText(right);
    boolean comparable =
        isComparable(left) && isComparable(right) && related(left.raw(), right.raw());
    if (!numbers && !texts && !comparable) {
      findings.add(
          where,
          "%s compares %s with %s, which have no order"
              .formatted(comparison, left.word(), right.word()),
          "compare two numbers, two texts or two values of one type that is Comparable");
    }
  }

  private void equality(
      Expression.Comparison comparison, StaticType left, StaticType right, Position where) {
    if (left.raw().isEnum() && isText(right)) {
      constant(left.raw(), comparison.right(), where);
    } else if (right.raw().isEnum() && isText(left)) {
      constant(right.raw(), comparison.left(), where);
    } else if (!(isNumber(left) && isNumber(right))
        && !(isText(left) && isText(right))
        && !related(left.raw(), right.raw())) {
      findings.add(
          where,
          "%s compares %s with %s, which are never equal"
              .formatted(comparison, left.word(), right.word()),
          "compare values of one type");
    }
  }

  private void constant(Class<?> type, Expression written, Position where) {
    if (written instanceof Expression.Literal literal && literal.value() instanceof String name) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList();
      if (!names.contains(name)) {
        var all = String.join(", ", names);
        findings.add(
            where,
            "%s has no constant %s".formatted(type.getTypeName(), name),
            Likeness.nearest(name, names)
                .map(near -> "did you mean %s? there are %s".formatted(near, all))
                .orElse("there are " + all));
      }
    }
  }

  private static boolean isNumber(StaticType type) {
    return Number.class.isAssignableFrom(type.raw());
  }

  private static boolean isText(StaticType type) {
    return CharSequence.class.isAssignableFrom(type.raw()) || type.raw() == Character.class;
  }

  private static boolean isComparable(StaticType type) {
    return type.raw() != Boolean.class
        && (Comparable.class.isAssignableFrom(type.raw()) || isOpen(type.raw()));
  }

  /** Whether one value may be of both classes. */
  private static boolean related(Class<?> a, Class<?> b) {
    return a.isAssignableFrom(b)
        || b.isAssignableFrom(a)
        || (a.isInterface() && isOpen(b))
        || (b.isInterface() && isOpen(a));
  }

  /** Whether a class yet unknown may extend this one. */
  private static boolean isOpen(Class<?> type) {
    return type.isInterface() || !Modifier.isFinal(type.getModifiers());
  }
}
