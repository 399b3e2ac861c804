package io.livetemplate.engine.template.mustache;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.ExpressionParser;
import io.livetemplate.engine.template.expression.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a template into literals and tags, in one pass. */
final class Lexer {

  /** Longer than any pair of delimiters that somebody means; bounds the search of a broken tag. */
  private static final int LONGEST_PAIR = 200;

  /** How much of a tag that has no end is shown. */
  private static final int SHOWN = 20;

  private final String text;
  private final Lines lines;
  private final Dialect dialect;
  private final Problems problems;
  private final Finder lineEnd;
  private final List<Token> tokens = new ArrayList<>();
  private Delimiters delimiters = Delimiters.DEFAULT;
  private Finder close;
  private Finder closeBrace;
  private Finder closeEquals;
  private boolean atLineStart = true;

  Lexer(SourceFile file, Dialect dialect, Problems problems) {
    this.dialect = dialect;
    this.text = file.text();
    this.lines = new Lines(file);
    this.problems = problems;
    this.lineEnd = new Finder(text, "\n");
    this.close = new Finder(text, delimiters.close());
    this.closeBrace = new Finder(text, "}" + delimiters.close());
    this.closeEquals = new Finder(text, "=" + delimiters.close());
  }

  List<Token> tokens() {
    int at = 0;
    int open = text.indexOf(delimiters.open());
    while (open >= 0 && !problems.full()) {
      literal(at, open);
      at = tag(open);
      open = text.indexOf(delimiters.open(), at);
    }
    literal(at, text.length());
    return tokens;
  }

  private void literal(int from, int to) {
    for (int at = from; at < to; ) {
      int found = lineEnd.next(at);
      int end = found < 0 || found >= to ? to : found + 1;
      tokens.add(new Token.Literal(text.substring(at, end), lines.position(at), atLineStart));
      atLineStart = text.charAt(end - 1) == '\n';
      at = end;
    }
  }

  /** Reads the tag at {@code open} and answers where to go on. */
  private int tag(int open) {
    int content = open + delimiters.open().length();
    while (content < text.length() && Character.isWhitespace(text.charAt(content))) {
      content++;
    }
    if (content == text.length()) {
      return unclosed(open, close, content);
    }
    char sigil = text.charAt(content);
    var kind = TagKind.of(sigil);
    int from = kind == TagKind.VARIABLE ? content : content + 1;
    if (kind == TagKind.DELIMITERS) {
      return delimiters(open, from);
    }
    var closing = sigil == '{' ? closeBrace : close;
    int end = closing.next(from);
    int next = kind == TagKind.COMMENT ? -1 : text.indexOf(delimiters.open(), from);
    if (end < 0 || (next >= 0 && next < end)) {
      return unclosed(open, closing, next);
    }
    int after = end + closing.length();
    value(kind, from, end, open, after);
    return after;
  }

  /** Reads what stands in a tag, where it may be more than a name. */
  private void value(TagKind sigil, int from, int end, int open, int after) {
    var name = text.substring(from, end).strip();
    var kind = sigil == TagKind.INVERTED && name.isEmpty() ? TagKind.OTHERWISE : sigil;
    if (!kind.holdsValue() || name.isEmpty()) {
      add(kind, name, Optional.empty(), open, after);
      return;
    }
    switch (ExpressionParser.parse(name)) {
      case Parsed.Good good -> add(kind, name, Optional.of(good.expression()), open, after);
      case Parsed.Bad bad -> {
        int start = from;
        while (Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        var fault = bad.fault();
        problems.add(lines.position(start + fault.offset()), fault.message(), fault.remedy());
        add(kind, name, Optional.empty(), open, after);
      }
    }
  }

  private int unclosed(int open, Finder closing, int next) {
    int end = next < 0 ? Math.min(text.length(), open + SHOWN) : next;
    problems.add(
        lines.position(open),
        "the tag %s is not closed".formatted(Name.shortened(text.substring(open, end).strip())),
        "close it with %s; where %s is meant as text, change the delimiters before it with %s"
            .formatted(closing.wanted(), delimiters.open(), exampleOfDelimiters()));
    return next < 0 ? text.length() : next;
  }

  private int delimiters(int open, int from) {
    int end = closeEquals.next(from);
    var pair =
        end < 0 || end - from > LONGEST_PAIR
            ? Optional.<Delimiters>empty()
            : Delimiters.of(text.substring(from, end));
    if (pair.isPresent()) {
      int after = end + closeEquals.length();
      add(TagKind.DELIMITERS, "", Optional.empty(), open, after);
      delimiters = pair.get();
      close = new Finder(text, delimiters.close());
      closeBrace = new Finder(text, "}" + delimiters.close());
      closeEquals = new Finder(text, "=" + delimiters.close());
      return after;
    }
    int plain = close.next(from);
    if (plain < 0) {
      return unclosed(open, closeEquals, text.indexOf(delimiters.open(), from));
    }
    int after = plain + close.length();
    problems.add(
        lines.position(open),
        "%s does not set delimiters".formatted(Name.shortened(text.substring(open, after))),
        "write two words without = in them and white space between, like " + exampleOfDelimiters());
    return after;
  }

  private String exampleOfDelimiters() {
    return "%s=<%% %%>=%s".formatted(delimiters.open(), delimiters.close());
  }

  private void add(
      TagKind kind, String name, Optional<Expression> expression, int open, int after) {
    var source = Name.shortened(text.substring(open, after));
    var tag =
        new Token.Tag(
            kind, name, expression, source, delimiters, lines.position(open), atLineStart);
    dialect.refusal(tag).ifPresent(problems::add);
    tokens.add(tag);
    atLineStart = false;
  }
}
