package io.livetemplate.engine.strategy;

/**
 * Texts that JavaScript would print just so for the number that they denote (ECMAScript,
 * Number::toString): they can travel without quotes.
 */
final class PlainNumber {
  /** Every decimal of so many digits has a double of its own. */
  private static final int DIGITS = 15;

  /** A number that is smaller prints with an exponent. */
  private static final int DECIMALS = 6;

  private PlainNumber() {}

  static boolean is(String text) {
    int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    int point = digits(text, start);
    int whole = point - start;
    if (whole == 0 || (whole > 1 && text.charAt(start) == '0')) {
      return false;
    }
    if (point == text.length()) {
      return whole <= DIGITS && (start == 0 || text.charAt(start) != '0');
    }
    int decimals = text.length() - point - 1;
    return text.charAt(point) == '.'
        && decimals > 0
        && decimals <= DECIMALS
        && whole + decimals <= DIGITS
        && digits(text, point + 1) == text.length()
        && text.charAt(text.length() - 1) != '0';
  }

  /** Where the digits end that begin here. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
