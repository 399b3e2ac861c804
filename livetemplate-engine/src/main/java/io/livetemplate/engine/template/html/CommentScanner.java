package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;

/** Reads one comment up to its end, by WHATWG HTML 13.2.5.43 to 13.2.5.52. */
final class CommentScanner {
  private final Position start;
  private final StringBuilder text = new StringBuilder();

  CommentScanner(Position start) {
    this.start = start;
  }

  /** Reads on; true at the end. */
  boolean take(char next) {
    text.append(next);
    return next == '>' && isAtEnd();
  }

  /** All of it but {@code <!--}. */
  String text() {
    return text.toString();
  }

  /** Reports a comment that would pass for one of ours. */
  void check(Problems problems) {
    if (isAll("[-->") || isAll("]-->")) {
      problems.add(
          start,
          "the comments <!--[--> and <!--]--> mark live regions and must not stand in a template",
          "leave the comment out, or write something else into it");
    }
  }

  private boolean isAtEnd() {
    return text.length() == 1 || endsWith("-->") || endsWith("--!>") || isAll("->");
  }

  private boolean endsWith(String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }

  private boolean isAll(String all) {
    return text.length() == all.length() && endsWith(all);
  }
}
