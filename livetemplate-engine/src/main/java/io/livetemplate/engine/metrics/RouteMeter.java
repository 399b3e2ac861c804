package io.livetemplate.engine.metrics;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Gauge;
import io.livetemplate.api.metrics.RouteMetrics;
import io.livetemplate.api.metrics.TimeSummary;
import io.livetemplate.api.metrics.Timing;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts and times what happens on one route. Thread-safe. */
public final class RouteMeter {
  private final String route;
  private final Meters meters;
  private final Map<Counter, Map<String, LongAdder>> counters = new EnumMap<>(Counter.class);
  private final Map<Timing, Histogram> timings = new EnumMap<>(Timing.class);

  RouteMeter(String route, Meters meters) {
    this.route = route;
    this.meters = meters;
    // Filled once, so that threads only read the maps.
    for (Counter counter : Counter.values()) {
      counters.put(counter, new ConcurrentHashMap<>());
    }
    for (Timing timing : Timing.values()) {
      timings.put(timing, new Histogram());
    }
  }

  /** Something happened once. */
  public void count(Counter counter, String label) {
    count(counter, label, 1);
  }

  /** Something happened, or so much of it. */
  public void count(Counter counter, String label, long amount) {
    of(counters, counter).computeIfAbsent(label, key -> new LongAdder()).add(amount);
    meters.counted(route, counter, label, amount);
  }

  /** {@return the time, to be given to {@link #since} or {@link #time}} */
  public long now() {
    return meters.now();
  }

  /** Something began at a time and ends now; {@return now} */
  public long since(long begun, Timing timing) {
    long now = meters.now();
    time(timing, now - begun);
    return now;
  }

  /** Something took so many nanoseconds. */
  public void time(Timing timing, long nanos) {
    of(timings, timing).add(nanos);
    meters.timed(route, timing, nanos);
  }

  RouteMetrics snapshot(Map<Gauge, Map<String, Long>> gauges) {
    Map<Counter, Map<String, Long>> counts = new EnumMap<>(Counter.class);
    counters.forEach((counter, labels) -> {
      Map<String, Long> sums = new TreeMap<>();
      labels.forEach((label, sum) -> sums.put(label, sum.sum()));
      if (!sums.isEmpty()) {
        counts.put(counter, Map.copyOf(sums));
      }
    });
    Map<Timing, TimeSummary> times = new EnumMap<>(Timing.class);
    timings.forEach((timing, histogram) -> {
      TimeSummary summary = histogram.summary();
      if (summary.count() > 0) {
        times.put(timing, summary);
      }
    });
    return new RouteMetrics(counts, gauges, times);
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("all keys are there from the beginning: " + key);
    }
    return value;
  }
}
