package io.livetemplate.engine.template.mustache;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.Path;
import java.util.List;

/**
 * A piece of a parsed template.
 *
 * <p>Inheritance does not show here: blocks are resolved while the tree is built, and a parent tag
 * is a {@link Partial} (or {@link DynamicPartial}) whose call carries arguments. Comments,
 * delimiter changes and the lines of standalone tags have left no trace.
 */
public sealed interface Node {

  /** Where the piece begins in the file that it was written in. */
  Position position();

  /**
   * Literal text.
   *
   * @param text never empty; lies within one line, whose line end (LF or CRLF) may only be the last
   *     of it, so the character at index i stands at {@code position().plus(i)}
   * @param position where it begins; the indentation put before a line of a partial is a text of
   *     its own, positioned where that line begins
   */
  record Text(String text, Position position) implements Node {}

  /**
   * A value.
   *
   * @param escaped false for {@code {{{name}}}} and {@code {{&name}}}
   */
  record Variable(Expression expression, boolean escaped, Position position) implements Node {}

  /**
   * A part shown once for a true value and once for each item of a list.
   *
   * @param position of the opening tag
   * @param endPosition of the closing tag
   */
  record Section(Expression expression, List<Node> body, Position position, Position endPosition)
      implements Node {
    public Section {
      body = List.copyOf(body);
    }
  }

  /** A part shown when the value is false, absent or an empty list. */
  record Inverted(Expression expression, List<Node> body, Position position, Position endPosition)
      implements Node {
    public Inverted {
      body = List.copyOf(body);
    }
  }

  /** Another template, put here: {@code {{>name}}} or {@code {{<name}}...{{/name}}}. */
  record Partial(PartialCall call, Position position) implements Node {}

  /**
   * A template whose name the data holds: {@code {{>*path}}}.
   *
   * @param template the call with everything but its name, which is the value of {@code path}
   */
  record DynamicPartial(Path path, PartialCall template, Position position) implements Node {

    /** The call of the template that the data named. */
    public PartialCall call(String name) {
      return template.named(name);
    }
  }
}
