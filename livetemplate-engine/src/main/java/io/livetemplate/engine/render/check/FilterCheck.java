package io.livetemplate.engine.render.check;

import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.filter.Fitting;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Likeness;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the filters of a tag to what they take. */
final class FilterCheck {
  private final FilterTable filters;
  private final Findings findings;

  FilterCheck(FilterTable filters, Findings findings) {
    this.filters = filters;
    this.findings = findings;
  }

  /**
   * The type of what comes out.
   *
   * @param arguments types of the arguments, in their order
   */
  StaticType type(
      Expression.Call call, StaticType value, List<StaticType> arguments, Position where) {
    var found = filters.signature(call.name());
    if (found.isEmpty()) {
      var all = String.join(", ", filters.names());
      findings.add(
          where,
          "there is no filter %s".formatted(call.name()),
          Likeness.nearest(call.name(), filters.names())
              .map(near -> "did you mean %s? there are %s".formatted(near, all))
              .orElse("give one to the builder, or write another: there are " + all));
      return StaticType.UNKNOWN;
    }
    var signature = found.get();
    value(call, signature, value, where);
    if (arguments(call, signature, arguments, where)) {
      literals(call, where);
    }
    return signature.takesNull() && signature.result() == Object.class
        ? StaticType.UNKNOWN
        : StaticType.of(signature.result());
  }

  private void value(
      Expression.Call call, Signature signature, StaticType value, Position where) {
    if (!fits(signature.values(), value)) {
      findings.add(
          where,
          "the filter %s takes %s, not %s"
              .formatted(call.name(), Fitting.named(signature.values()), value.word()),
          "choose another filter or another name");
    }
  }

  private boolean arguments(
      Expression.Call call, Signature signature, List<StaticType> arguments, Position where) {
    if (arguments.size() < signature.least() || arguments.size() > signature.most()) {
      findings.add(
          where,
          "the filter %s is given %d arguments".formatted(call.name(), arguments.size()),
          Fitting.count(signature));
      return false;
    }
    boolean fine = true;
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(List.of(signature.argument(i)), arguments.get(i))) {
        findings.add(
            where,
            "argument %d of the filter %s is %s"
                .formatted(i + 1, call.name(), shown(call.arguments().get(i), arguments.get(i))),
            "write " + Fitting.named(List.of(signature.argument(i))));
        fine = false;
      }
    }
    return fine;
  }

  private static String shown(Expression.Operand argument, StaticType type) {
    return argument instanceof Expression.Literal literal ? literal.toString() : type.word();
  }

  /** Arguments that are all written in the template can be tried at once. */
  private void literals(Expression.Call call, Position where) {
    var values = new ArrayList<@Nullable Object>();
    for (var argument : call.arguments()) {
      if (!(argument instanceof Expression.Literal literal)) {
        return;
      }
      values.add(literal.value());
    }
    filters
        .objection(call.name(), values)
        .ifPresent(
            objection -> {
              int end = objection.indexOf("; ");
              findings.add(
                  where,
                  "the filter %s: %s".formatted(call.name(), end < 0 ? objection : objection.substring(0, end)),
                  end < 0 ? "write another argument" : objection.substring(end + 2));
            });
  }

  /** Whether a value of the type may be of one of the classes. */
  private static boolean fits(List<Class<?>> classes, StaticType type) {
    if (type.raw() == Object.class) {
      return true;
    }
    return classes.stream()
        .anyMatch(
            wanted ->
                wanted.isAssignableFrom(type.raw())
                    || type.raw().isAssignableFrom(wanted)
                    || (wanted == Object[].class && type.raw().isArray()));
  }
}
