package io.livetemplate.api.strategy;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON values one after the other (RFC 8259); commas and escapes are its own business. Used
 * by one thread.
 */
public interface JsonSink {
  /**
   * Writes a whole number.
   *
   * @param value within ±2^53, so that JavaScript reads it exactly
   * @return this
   */
  JsonSink number(long value);

  /**
   * Writes a string, or null.
   *
   * @param value any text
   * @return this
   */
  JsonSink text(@Nullable String value);

  /**
   * Writes the value of a slot or place: a number where JavaScript's {@code String(number)} gives
   * exactly this text and that is shorter, else a string, or null. The browser takes them for the
   * same.
   *
   * @param value any text
   * @return this
   */
  default JsonSink value(@Nullable String value) {
    return text(value);
  }

  /**
   * Begins an array.
   *
   * @return this
   */
  JsonSink startArray();

  /**
   * Ends the array that was begun last.
   *
   * @return this
   * @throws IllegalStateException when none is open
   */
  JsonSink endArray();
}
