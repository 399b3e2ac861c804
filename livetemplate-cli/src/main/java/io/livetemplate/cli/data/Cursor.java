package io.livetemplate.cli.data;

import io.livetemplate.api.error.Problem;

/** A place in a text that moves forward. */
final class Cursor {
  /** What {@link #peek} answers at the end; no JSON holds it outside of a string. */
  static final char END = '\uFFFF';

  private final String file;
  private final String text;
  private int at;

  Cursor(String file, String text) {
    this.file = file;
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return atEnd() ? END : text.charAt(at);
  }

  char next() {
    char here = peek();
    at++;
    return here;
  }

  /** Goes on if {@code expected} is next. */
  boolean take(char expected) {
    if (atEnd() || text.charAt(at) != expected) {
      return false;
    }
    at++;
    return true;
  }

  void skipSpace() {
    while (!atEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Whether white space and then {@code character} follow. */
  boolean sees(char character) {
    int ahead = at;
    while (ahead < text.length() && " \t\r\n".indexOf(text.charAt(ahead)) >= 0) {
      ahead++;
    }
    return ahead < text.length() && text.charAt(ahead) == character;
  }

  /** The characters from {@code start} to here. */
  String since(int start) {
    return text.substring(start, Math.min(at, text.length()));
  }

  /** The letters, digits, signs and points that stand here, which is passed. */
  String word() {
    int start = at;
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || "+-._$".indexOf(peek()) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  DataException problem(int where, String message, String remedy) {
    return new DataException(place(where, message, remedy));
  }

  Problem place(int where, String message, String remedy) {
    int end = Math.min(where, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < end; i++) {
      char here = text.charAt(i);
      boolean halfOfPair = here == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((here == '\n' || here == '\r') && !halfOfPair) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Problem(file, line, end - lineStart + 1, message, remedy);
  }

  /** {@code LINE:COL} of a place. */
  String coordinates(int where) {
    Problem there = place(where, "", "");
    return there.line() + ":" + there.column();
  }
}
