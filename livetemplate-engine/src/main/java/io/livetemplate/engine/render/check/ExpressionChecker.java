package io.livetemplate.engine.render.check;

import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Position;

/** Finds the types of expressions, and what is wrong in them. */
final class ExpressionChecker {
  private final NameCheck names;
  private final FilterCheck filters;
  private final ComparisonCheck comparisons;

  ExpressionChecker(FilterTable filters, Findings findings) {
    this.names = new NameCheck(findings);
    this.filters = new FilterCheck(filters, findings);
    this.comparisons = new ComparisonCheck(findings);
  }

  StaticType type(Expression expression, Position where, Frames frames) {
    return switch (expression) {
      case Expression.Lookup lookup -> names.type(lookup.path(), where, frames);
      case Expression.Special special ->
          names.special(special.kind(), special.path(), where, frames);
      case Expression.Literal literal ->
          literal.value() == null
              ? StaticType.UNKNOWN
              : StaticType.of(literal.value().getClass());
      case Expression.Filtered filtered -> {
        var value = type(filtered.input(), where, frames);
        for (var call : filtered.calls()) {
          var arguments =
              call.arguments().stream().map(argument -> type(argument, where, frames)).toList();
          value = filters.type(call, value, arguments, where);
        }
        yield value;
      }
      case Expression.Comparison comparison -> {
        var left = type(comparison.left(), where, frames);
        var right = type(comparison.right(), where, frames);
        comparisons.check(comparison, left, right, where);
        yield StaticType.of(Boolean.class);
      }
    };
  }
}
