package io.livetemplate.engine.template.expression;

import io.livetemplate.engine.template.expression.Lexeme.Kind;
import java.util.regex.Pattern;

/** Cuts the inside of a tag into words, one at a time. */
final class Lexemes {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** Where a name ends at the latest, besides white space. */
  private static final String STOPS = "|'\"=!<>()+*/,&?;";

  private final String content;
  private int at;
  private Lexeme current;

  Lexemes(String content) throws ExpressionException {
    this.content = content;
    this.current = read();
  }

  Lexeme current() {
    return current;
  }

  /** Answers the current word and goes on to the next. */
  Lexeme take() throws ExpressionException {
    var taken = current;
    current = read();
    return taken;
  }

  private Lexeme read() throws ExpressionException {
    while (at < content.length() && Character.isWhitespace(content.charAt(at))) {
      at++;
    }
    if (at == content.length()) {
      return new Lexeme(Kind.END, "", at);
    }
    char first = content.charAt(at);
    return switch (first) {
      case '\'', '"' -> text(first);
      case '|' -> sign(twice('|') ? Kind.OTHER : Kind.PIPE, twice('|') ? 2 : 1);
      case '=', '!', '<', '>' -> comparison(first);
      default -> STOPS.indexOf(first) >= 0 ? other(first) : word();
    };
  }

  private Lexeme text(char quote) throws ExpressionException {
    int start = at;
    var text = new StringBuilder();
    for (at++; at < content.length(); at++) {
      if (content.charAt(at) != quote) {
        text.append(content.charAt(at));
      } else if (twice(quote)) {
        text.append(quote);
        at++;
      } else {
        at++;
        return new Lexeme(Kind.TEXT, text.toString(), start);
      }
    }
    throw new ExpressionException(
        start,
        "the text that begins here has no end",
        "close it with %s; a %s within it is written twice".formatted(quote, quote));
  }

  private Lexeme comparison(char first) {
    if (at + 1 < content.length() && content.charAt(at + 1) == '=') {
      boolean three = at + 2 < content.length() && content.charAt(at + 2) == '=';
      return sign(three ? Kind.OTHER : Kind.OPERATOR, three ? 3 : 2);
    }
    return sign(first == '<' || first == '>' ? Kind.OPERATOR : Kind.OTHER, 1);
  }

  private Lexeme other(char first) {
    return sign(Kind.OTHER, twice(first) ? 2 : 1);
  }

  private Lexeme sign(Kind kind, int length) {
    var sign = new Lexeme(kind, content.substring(at, at + length), at);
    at += length;
    return sign;
  }

  private Lexeme word() {
    int start = at;
    while (at < content.length()
        && !Character.isWhitespace(content.charAt(at))
        && STOPS.indexOf(content.charAt(at)) < 0) {
      at++;
    }
    var word = content.substring(start, at);
    if (word.equals("-")) {
      return new Lexeme(Kind.OTHER, word, start);
    }
    return new Lexeme(NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.NAME, word, start);
  }

  private boolean twice(char sign) {
    return at + 1 < content.length() && content.charAt(at + 1) == sign;
  }
}
