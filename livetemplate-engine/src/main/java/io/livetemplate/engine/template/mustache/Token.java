package io.livetemplate.engine.template.mustache;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.Path;
import java.util.Optional;

/** What the lexer cuts a template into. */
sealed interface Token {

  Position position();

  /** Whether nothing stands before it on its line. */
  boolean first();

  /** Characters of one line, its line end included. */
  record Literal(String text, Position position, boolean first) implements Token {

    boolean blank() {
      return margin().length() == endOfContent();
    }

    boolean endsLine() {
      return text.endsWith("\n");
    }

    /** The spaces and tabs that it begins with. */
    String margin() {
      int end = 0;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end++;
      }
      return text.substring(0, end);
    }

    private int endOfContent() {
      if (text.endsWith("\r\n")) {
        return text.length() - 2;
      }
      return endsLine() ? text.length() - 1 : text.length();
    }
  }

  /**
   * A tag.
   *
   * @param name what stands in it, without sigil and outer white space
   * @param expression what that means in a value or section, empty when it means nothing
   * @param source the tag as written, for messages
   * @param delimiters those in force where it stands
   */
  record Tag(
      TagKind kind,
      String name,
      Optional<Expression> expression,
      String source,
      Delimiters delimiters,
      Position position,
      boolean first)
      implements Token {

    /** The tag that closes this one. */
    String closing() {
      return delimiters.open() + "/" + closingName() + delimiters.close();
    }

    private String closingName() {
      return expression.isEmpty() || expression.get().isPlain() ? name : leading();
    }

    /** Whether a closing tag with this in it closes this one. */
    boolean isClosedBy(String written) {
      return written.isEmpty()
          || Name.comparable(written).equals(Name.comparable(name))
          || (!leading().isEmpty() && written.equals(leading()));
    }

    /** The name that an addition begins with. */
    private String leading() {
      return expression.flatMap(Expression::leading).map(Path::toString).orElse("");
    }
  }
}
