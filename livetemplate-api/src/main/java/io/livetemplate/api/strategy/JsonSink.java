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
