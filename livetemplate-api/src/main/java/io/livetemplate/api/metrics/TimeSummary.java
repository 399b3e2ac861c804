package io.livetemplate.api.metrics;

import java.time.Duration;

/**
 * How long something took, each time since the application began. Percentiles are exact to an
 * eighth of their value.
 *
 * @param count how often
 * @param total all together
 * @param median half took at most this long
 * @param p99 99 of 100 took at most this long
 * @param longest one took this long
 */
public record TimeSummary(
    long count, Duration total, Duration median, Duration p99, Duration longest) {
  /** It never happened. */
  public static final TimeSummary NONE =
      new TimeSummary(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
