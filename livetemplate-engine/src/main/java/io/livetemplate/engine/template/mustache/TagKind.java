package io.livetemplate.engine.template.mustache;

/** What the first character of a tag makes of it. */
enum TagKind {
  VARIABLE,
  RAW,
  SECTION,
  INVERTED,
  /** {@code {{^}}} within a section. */
  OTHERWISE,
  PARENT,
  BLOCK,
  CLOSE,
  PARTIAL,
  COMMENT,
  DELIMITERS;

  /** Whether a closing tag must follow. */
  boolean opens() {
    return switch (this) {
      case SECTION, INVERTED, PARENT, BLOCK -> true;
      case VARIABLE, RAW, OTHERWISE, CLOSE, PARTIAL, COMMENT, DELIMITERS -> false;
    };
  }

  /** Whether the tag may have a line for itself that leaves no trace. */
  boolean standsAlone() {
    return this != VARIABLE && this != RAW;
  }

  /** Whether what stands in the tag is a value. */
  boolean holdsValue() {
    return switch (this) {
      case VARIABLE, RAW, SECTION, INVERTED -> true;
      case OTHERWISE, PARENT, BLOCK, CLOSE, PARTIAL, COMMENT, DELIMITERS -> false;
    };
  }

  static TagKind of(char sigil) {
    return switch (sigil) {
      case '{', '&' -> RAW;
      case '#' -> SECTION;
      case '^' -> INVERTED;
      case '<' -> PARENT;
      case '$' -> BLOCK;
      case '/' -> CLOSE;
      case '>' -> PARTIAL;
      case '!' -> COMMENT;
      case '=' -> DELIMITERS;
      default -> VARIABLE;
    };
  }
}
