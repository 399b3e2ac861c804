package io.livetemplate.engine.template.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text as written; of a text in quotes, what is between them
 * @param offset where it begins
 */
record Lexeme(Kind kind, String text, int offset) {

  /** What a word is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    OPERATOR,
    PIPE,
    /** Something that expressions do not have. */
    OTHER,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** How a message calls it. */
  String shown() {
    return switch (kind) {
      case TEXT -> "'" + text.replace("'", "''") + "'";
      case END -> "the end of the tag";
      case NAME, NUMBER, OPERATOR, PIPE, OTHER -> text;
    };
  }
}
