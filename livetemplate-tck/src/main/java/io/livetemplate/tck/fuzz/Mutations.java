package io.livetemplate.tck.fuzz;

import java.util.List;
import java.util.Random;

/** Spoils a good input in one to six ways. */
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          ";",
          "=",
          ".",
          "..",
          "/",
          "//",
          "%",
          "%2",
          "%00",
          "%ff",
          "&",
          "+",
          "-",
          "_",
          " ",
          "\t",
          "\r\n",
          "\n",
          "\0",
          "\ufeff",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "\u00e9",
          "\u2028",
          "null",
          "true",
          "-1",
          "1e400",
          "0.5",
          "01",
          "99999999999999999999",
          "9223372036854775808",
          "2147483648",
          "t.",
          "livetemplate.v1",
          "__proto__",
          "eyJhbGciOiJub25lIn0",
          "*/*",
          "::",
          "0:",
          "/64");

  private static final int MOST_STEPS = 6;
  private static final int MOST_COPIES = 300;
  private static final int LONGEST = 100_000;

  private final Random random;
  private final List<String> corpus;

  Mutations(Random random, List<String> corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  String input() {
    StringBuilder text = new StringBuilder(any(corpus));
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int step = 0; step < steps && text.length() < LONGEST; step++) {
      spoil(text);
    }
    return text.toString();
  }

  private void spoil(StringBuilder text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(20)));
    String part = text.substring(from, to);
    switch (random.nextInt(8)) {
      case 0 -> text.insert(from, any(PIECES));
      case 1 -> text.replace(from, to, any(PIECES));
      case 2 -> text.delete(from, to);
      case 3 -> text.insert(from, part);
      case 4 -> text.insert(from, any(PIECES).repeat(random.nextInt(MOST_COPIES)));
      case 5 -> text.setLength(from);
      case 6 -> splice(text, from);
      default -> flip(text, from);
    }
  }

  /** The beginning of this one and the end of another. */
  private void splice(StringBuilder text, int from) {
    String other = any(corpus);
    text.replace(from, text.length(), other.substring(random.nextInt(other.length() + 1)));
  }

  private void flip(StringBuilder text, int at) {
    if (at < text.length()) {
      text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
    }
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
