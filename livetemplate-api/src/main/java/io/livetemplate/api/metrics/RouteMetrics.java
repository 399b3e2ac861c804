package io.livetemplate.api.metrics;

import java.util.Map;

/**
 * The figures of one route. What never happened is not in it.
 *
 * @param counters by label, since the application began
 * @param gauges by label, at this moment
 * @param timings since the application began
 */
public record RouteMetrics(
    Map<Counter, Map<String, Long>> counters,
    Map<Gauge, Map<String, Long>> gauges,
    Map<Timing, TimeSummary> timings) {
  /** Nothing happened. */
  public static final RouteMetrics NONE = new RouteMetrics(Map.of(), Map.of(), Map.of());

  /** Takes unchangeable copies. */
  public RouteMetrics {
    counters = Map.copyOf(counters);
    gauges = Map.copyOf(gauges);
    timings = Map.copyOf(timings);
  }

  /** {@return how often, 0 when never} */
  public long count(Counter counter, String label) {
    return counters.getOrDefault(counter, Map.of()).getOrDefault(label, 0L);
  }

  /** {@return how long it took, each time; {@link TimeSummary#NONE} when it never happened} */
  public TimeSummary timing(Timing timing) {
    return timings.getOrDefault(timing, TimeSummary.NONE);
  }

  /** {@return how much there is, 0 when nothing} */
  public long now(Gauge gauge, String label) {
    return gauges.getOrDefault(gauge, Map.of()).getOrDefault(label, 0L);
  }
}
