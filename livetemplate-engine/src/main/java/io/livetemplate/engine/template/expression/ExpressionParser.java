package io.livetemplate.engine.template.expression;

import io.livetemplate.engine.template.expression.Lexeme.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the inside of a tag.
 *
 * <pre>
 * inside     = name                                     (no white space: as Mustache has it)
 *            | value [ operator operand ]
 * value      = operand { "|" filter { operand } }
 * operand    = name | "'" text "'" | '"' text '"' | number | "true" | "false" | "null"
 * operator   = "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * </pre>
 *
 * A quote within a text is written twice.
 */
public final class ExpressionParser {
  /** More filters, or arguments of one, than anybody means. */
  private static final int MOST = 16;

  private static final Set<String> CONNECTIVES = Set.of("and", "or", "not", "&&", "||", "!");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "**", "//", "%");

  private final Lexemes words;

  private ExpressionParser(String content) throws ExpressionException {
    this.words = new Lexemes(content);
  }

  /**
   * Reads what stands in a tag.
   *
   * @param content without sigil and outer white space, not empty
   */
  public static Parsed parse(String content) {
    if (content.chars().noneMatch(Character::isWhitespace)) {
      return new Parsed.Good(name(content));
    }
    try {
      return new Parsed.Good(new ExpressionParser(content).whole());
    } catch (ExpressionException e) {
      return new Parsed.Bad(e.fault());
    }
  }

  private static Expression.Operand name(String written) {
    var path = Path.of(written);
    return SpecialKind.of(path)
        .<Expression.Operand>map(kind -> new Expression.Special(kind, path))
        .orElseGet(() -> new Expression.Lookup(path));
  }

  private Expression whole() throws ExpressionException {
    var left = value();
    if (!words.current().is(Kind.OPERATOR)) {
      end("a filter behind | or a comparison");
      return left;
    }
    var sign = words.take();
    var operator =
        Operator.of(sign.text()).orElseThrow(() -> new IllegalStateException(sign.text()));
    var comparison = new Expression.Comparison(left, operator, operand());
    if (words.current().is(Kind.PIPE)) {
      throw fault(
          "a comparison cannot be sent through a filter",
          "put the filter in front of the comparison, or " + Expression.METHOD);
    }
    end("nothing: a comparison is the last of a tag");
    return comparison;
  }

  private Expression value() throws ExpressionException {
    var input = operand();
    var calls = new ArrayList<Expression.Call>();
    while (words.current().is(Kind.PIPE)) {
      words.take();
      calls.add(call());
      bounded(calls, "filters");
    }
    return calls.isEmpty() ? input : new Expression.Filtered(input, calls);
  }

  private Expression.Call call() throws ExpressionException {
    var name = words.current();
    if (!name.is(Kind.NAME)) {
      throw fault(
          "%s stands where the name of a filter should be".formatted(name.shown()),
          "write a filter behind |, such as {{total | currency}}");
    }
    words.take();
    var arguments = new ArrayList<Expression.Operand>();
    while (isOperand(words.current())) {
      arguments.add(operand());
      bounded(arguments, "arguments");
    }
    return new Expression.Call(name.text(), arguments);
  }

  private void bounded(List<?> list, String what) throws ExpressionException {
    if (list.size() > MOST) {
      throw fault("more than %d %s stand in one tag".formatted(MOST, what), Expression.METHOD);
    }
  }

  private static boolean isOperand(Lexeme word) {
    return switch (word.kind()) {
      case NAME -> !CONNECTIVES.contains(word.text());
      case TEXT, NUMBER -> true;
      case OPERATOR, PIPE, OTHER, END -> false;
    };
  }

  private Expression.Operand operand() throws ExpressionException {
    var word = words.current();
    if (!isOperand(word)) {
      refuseWhatIsNot(word);
      throw fault(
          "%s stands where a value should be".formatted(word.shown()),
          "write a name of the model, a 'text', a number, true, false or null");
    }
    words.take();
    return switch (word.kind()) {
      case TEXT -> new Expression.Literal(word.text());
      case NUMBER -> new Expression.Literal(new BigDecimal(word.text()));
      case NAME -> named(word);
      case OPERATOR, PIPE, OTHER, END -> throw new IllegalStateException("no operand: " + word);
    };
  }

  private static Expression.Operand named(Lexeme word) throws ExpressionException {
    return switch (word.text()) {
      case "true" -> new Expression.Literal(true);
      case "false" -> new Expression.Literal(false);
      case "null" -> new Expression.Literal(null);
      case String path -> {
        if (!path.equals(".") && List.of(path.split("\\.", -1)).contains("")) {
          throw new ExpressionException(
              word.offset(),
              "the name %s has an empty part".formatted(path),
              "join the parts of a name by single dots, or write . for the current item");
        }
        yield name(path);
      }
    };
  }

  private void end(String expected) throws ExpressionException {
    var word = words.current();
    if (word.is(Kind.END)) {
      return;
    }
    refuseWhatIsNot(word);
    throw fault(
        "%s stands where the tag should go on with %s".formatted(word.shown(), expected),
        word.is(Kind.NAME) || word.is(Kind.TEXT) || word.is(Kind.NUMBER)
            ? "a name has no white space in it; write | before a filter, == between values"
            : "write a name, filters behind |, or one comparison");
  }

  /** What other languages have and this one leaves to Java. */
  private void refuseWhatIsNot(Lexeme word) throws ExpressionException {
    if (CONNECTIVES.contains(word.text()) && !word.is(Kind.TEXT)) {
      throw fault(
          "%s does not join conditions here: there is one comparison to a tag"
              .formatted(word.text()),
          Expression.METHOD);
    }
    if (ARITHMETIC.contains(word.text()) && !word.is(Kind.TEXT)) {
      throw fault(
          "%s: nothing is computed in a template".formatted(word.text()), Expression.METHOD);
    }
    if (word.is(Kind.OTHER)) {
      throw switch (word.text()) {
        case "(", "((", ")", "))" -> fault("nothing is called in a template", Expression.METHOD);
        case "=" -> fault("= compares nothing", "write == for equal");
        case "===", "!==" ->
            fault(
                word.text() + " is not a comparison",
                "write %s; there is one kind of equality".formatted(word.text().substring(0, 2)));
        case String text ->
            fault(
                "%s means nothing in a tag".formatted(text),
                "write a name, filters behind |, or one comparison");
      };
    }
  }

  private ExpressionException fault(String message, String remedy) {
    return new ExpressionException(words.current().offset(), message, remedy);
  }
}
