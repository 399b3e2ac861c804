package io.livetemplate.engine.render.model;

import java.math.BigDecimal;

/**
 * Numbers as text: as Java prints them, but without exponent as long as that is no longer than
 * {@value #DIGITS} digits. So 1.0 stays 1.0, and 1e3 in JSON becomes 1000.
 */
final class Numbers {
  private static final int DIGITS = 40;

  private Numbers() {}

  static String text(Number number) {
    var text = number.toString();
    boolean decimal =
        number instanceof BigDecimal || number instanceof Double || number instanceof Float;
    return decimal && text.indexOf('E') >= 0 ? plain(text) : text;
  }

  private static String plain(String text) {
    var exact = new BigDecimal(text).stripTrailingZeros();
    return Math.abs((long) exact.precision() - exact.scale()) <= DIGITS
            && Math.abs((long) exact.scale()) <= DIGITS
        ? exact.toPlainString()
        : text;
  }
}
