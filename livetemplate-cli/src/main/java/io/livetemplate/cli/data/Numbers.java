package io.livetemplate.cli.data;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers without losing a digit. */
final class Numbers {
  /** Of one number; more digits than this cost more to compute with than a page is worth. */
  private static final int LENGTH = 1000;

  private static final int LONG_DIGITS = 18;

  private Numbers() {}

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static Number number(Cursor cursor) {
    int start = cursor.at();
    String word = cursor.word();
    if (word.length() > LENGTH) {
      throw cursor.problem(
          start,
          "a number of " + word.length() + " characters",
          "write at most " + LENGTH + ", or a text in double quotes");
    }
    if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw cursor.problem(start, word + " is no JSON number", remedy(word));
    }
    if (word.matches("-?[0-9]+")) {
      return word.length() <= LONG_DIGITS ? (Number) Long.valueOf(word) : whole(word);
    }
    try {
      return new BigDecimal(word);
    } catch (NumberFormatException e) {
      throw cursor.problem(start, word + " is too large", "write a number of fewer digits");
    }
  }

  private static Number whole(String word) {
    BigInteger exact = new BigInteger(word);
    return exact.bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
  }

  private static String remedy(String word) {
    if (word.matches("-?0[0-9].*")) {
      return "remove the zeros in front, or write a text in double quotes: \"" + word + "\"";
    }
    if (word.matches("-?[0-9]+\\.([eE].*)?")) {
      return "write a digit after the point";
    }
    return word.matches("-?[0-9.]+[eE][+-]?")
        ? "write a digit after the exponent's e"
        : "write digits, or a text in double quotes: \"" + word + "\"";
  }
}
