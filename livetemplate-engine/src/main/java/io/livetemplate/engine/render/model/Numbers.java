package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as text: as Java prints them, but without exponent as long as that is no longer than
 * {@value #DIGITS} digits. So 1.0 stays 1.0, and 1e3 in JSON becomes 1000.
 */
public final class Numbers {
  private static final int DIGITS = 40;

  private Numbers() {}

  /** A number as text. */
  public static String text(Number number) {
    if (number instanceof Double value && isPlain(value)) {
      return value.toString();
    }
    var text = number.toString();
    boolean decimal =
        number instanceof BigDecimal || number instanceof Double || number instanceof Float;
    return decimal && text.indexOf('E') >= 0 ? plain(text) : text;
  }

  /** Whether it is a number at all: no infinity, and not a NaN. */
  public static boolean isFinite(Number number) {
    return switch (number) {
      case Double value -> Double.isFinite(value);
      case Float value -> Float.isFinite(value);
      default -> true;
    };
  }

  /**
   * The value of a finite number as it prints: 0.1 is a tenth, whatever comes nearest in binary.
   *
   * @throws ModelException for a number that is not of the JDK and does not print as one
   */
  public static BigDecimal exact(Number number) {
    return switch (number) {
      case BigDecimal value -> value;
      case BigInteger value -> new BigDecimal(value);
      case Integer value -> BigDecimal.valueOf(value);
      case Long value -> BigDecimal.valueOf(value);
      default -> printed(number);
    };
  }

  private static BigDecimal printed(Number number) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw new ModelException(
          "a %s does not print as a number; put a number of the JDK into the model"
              .formatted(number.getClass().getName()),
          e);
    }
  }

  /** Whether {@code toString} writes no exponent, as {@link Double#toString(double)} has it. */
  private static boolean isPlain(double value) {
    double size = Math.abs(value);
    return size >= 1e-3 && size < 1e7;
  }

  private static String plain(String text) {
    var exact = new BigDecimal(text).stripTrailingZeros();
    return Math.abs((long) exact.precision() - exact.scale()) <= DIGITS
            && Math.abs((long) exact.scale()) <= DIGITS
        ? exact.toPlainString()
        : text;
  }
}
