package io.livetemplate.engine.template.mustache;

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
   * @param source the tag as written, for messages
   * @param delimiters those in force where it stands
   */
  record Tag(
      TagKind kind,
      String name,
      String source,
      Delimiters delimiters,
      Position position,
      boolean first)
      implements Token {

    /** The tag that closes this one. */
    String closing() {
      return delimiters.open() + "/" + name + delimiters.close();
    }
  }
}
