package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads what stands in tags. What goes wrong is said with the place of the tag. */
public final class Reading {
  private Reading() {}

  /**
   * The text that a value tag shows, not escaped.
   *
   * @throws ModelException when the model cannot be read, with the place
   */
  public static String text(Expression expression, Position where, Scope scope) {
    try {
      var value = value(expression, scope);
      if (value == null && expression instanceof Expression.Lookup lookup) {
        scope.environment().misses().empty(where, lookup.path(), scope);
      }
      return scope.access().text(value);
    } catch (ModelException e) {
      throw at(where, e);
    }
  }

  /**
   * What a section is shown for.
   *
   * @throws ModelException when the model cannot be read, with the place
   */
  public static Shown shown(Expression expression, Position where, Scope scope) {
    try {
      var value =
          expression instanceof Expression.Lookup lookup
              ? scope.resolveSection(lookup.path())
              : value(expression, scope);
      return shown(expression, value, scope.access());
    } catch (ModelException e) {
      throw at(where, e);
    }
  }

  private static Shown shown(Expression expression, @Nullable Object value, ModelAccess access) {
    var kind = access.kind(value);
    boolean plain = expression.isPlain() || !(value instanceof Boolean);
    return new Shown(kind, access.items(value), plain);
  }

  /**
   * What went wrong, with the place.
   *
   * @param where in the template
   * @param e says what
   */
  public static ModelException at(Position where, ModelException e) {
    return new ModelException(where + ": " + e.getMessage(), e);
  }

  private static @Nullable Object value(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Lookup lookup -> scope.resolve(lookup.path());
      case Expression.Special special -> scope.resolve(special);
      case Expression.Literal literal -> literal.value();
      case Expression.Filtered filtered -> filtered(filtered, scope);
      case Expression.Comparison comparison ->
          Comparisons.holds(
              value(comparison.left(), scope),
              comparison.operator(),
              value(comparison.right(), scope));
    };
  }

  private static @Nullable Object filtered(Expression.Filtered filtered, Scope scope) {
    var environment = scope.environment();
    var value = ModelAccess.unwrapped(value(filtered.input(), scope));
    for (var call : filtered.calls()) {
      var arguments = new ArrayList<@Nullable Object>(call.arguments().size());
      for (var argument : call.arguments()) {
        arguments.add(ModelAccess.unwrapped(value(argument, scope)));
      }
      value =
          ModelAccess.unwrapped(
              environment.filters().apply(call.name(), value, arguments, environment.visit()));
    }
    return value;
  }
}
