package io.livetemplate.engine.template.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a tag: a plain name, as in all of Mustache, or one of the additions to it. Equal
 * expressions have equal values in equal scopes. Written out as a template has it.
 */
public sealed interface Expression {

  /** The whole of the additions' remedy for whatever is not among them. */
  String METHOD = "put a method into the record that answers it, and write its name here";

  /** Whether plain Mustache has it. */
  default boolean isPlain() {
    return this instanceof Lookup;
  }

  /** The name that it begins with, by which its section can be closed; empty when there is none. */
  default Optional<Path> leading() {
    return switch (this) {
      case Lookup lookup -> Optional.of(lookup.path());
      case Special special -> Optional.of(special.path());
      case Literal literal -> Optional.empty();
      case Filtered filtered -> filtered.input().leading();
      case Comparison comparison -> comparison.left().leading();
    };
  }

  /** A value that needs no computing: what comparisons and filters are written with. */
  sealed interface Operand extends Expression {}

  /** A name in the model. */
  record Lookup(Path path) implements Operand {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A value written in the template.
   *
   * @param value a {@code String}, {@code BigDecimal}, {@code Boolean} or null
   */
  record Literal(@Nullable Object value) implements Operand {
    @Override
    public String toString() {
      return switch (value) {
        case String text -> "'" + text.replace("'", "''") + "'";
        case BigDecimal number -> number.toPlainString();
        case null, default -> String.valueOf(value);
      };
    }
  }

  /**
   * Something that the model does not hold: the position in a list, who looks at the page. A name
   * of the model that is written the same wins.
   *
   * @param kind which
   * @param path as written; behind the first part come members of the value
   */
  record Special(SpecialKind kind, Path path) implements Operand {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A value sent through filters, the first one first.
   *
   * @param calls at least one
   */
  record Filtered(Operand input, List<Call> calls) implements Expression {
    public Filtered {
      calls = List.copyOf(calls);
    }

    @Override
    public String toString() {
      return input + calls.stream().map(call -> " | " + call).collect(Collectors.joining());
    }
  }

  /**
   * A filter with its arguments.
   *
   * @param name of the filter
   */
  record Call(String name, List<Operand> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return name
          + arguments.stream().map(argument -> " " + argument).collect(Collectors.joining());
    }
  }

  /** Whether two values are in a relation: true or false. */
  record Comparison(Expression left, Operator operator, Operand right) implements Expression {
    @Override
    public String toString() {
      return left + " " + operator.sign() + " " + right;
    }
  }
}
