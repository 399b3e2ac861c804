package io.livetemplate.api.metrics;

import java.time.Duration;

/**
 * Hears of everything that is counted or timed, as it happens, for exporters. Gauges are read from
 * {@link io.livetemplate.api.Application#metrics}.
 *
 * <p>Found by {@link java.util.ServiceLoader} and given to the builder, any number. Public
 * constructor without parameters. Called on the threads that do the work, many at a time: methods
 * are quick, thread-safe and do not block; what they throw is logged once and then they are not
 * called any more.
 */
public interface EngineListener {
  /**
   * Something happened.
   *
   * @param application its name
   * @param route path as it was bound, empty for none
   * @param counter what
   * @param label which kind of it
   * @param amount how many or how much, positive
   */
  default void counted(
      String application, String route, Counter counter, String label, long amount) {}

  /**
   * Something took time.
   *
   * @param application its name
   * @param route path as it was bound
   * @param timing what
   * @param time how long
   */
  default void timed(String application, String route, Timing timing, Duration time) {}
}
