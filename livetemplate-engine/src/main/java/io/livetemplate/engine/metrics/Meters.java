package io.livetemplate.engine.metrics;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.EngineListener;
import io.livetemplate.api.metrics.Gauge;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.metrics.RouteMetrics;
import io.livetemplate.api.metrics.Timing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The meters of an application, one for each route. Thread-safe. */
public final class Meters {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.metrics");

  private final String application;
  private final LongSupplier nanos;
  private final List<EngineListener> listeners;
  private final Set<EngineListener> failed = ConcurrentHashMap.newKeySet();
  private final Map<String, RouteMeter> routes = new ConcurrentHashMap<>();

  /**
   * Meters at zero.
   *
   * @param application its name
   * @param listeners hear of everything
   * @param nanos tells the time, as {@link System#nanoTime} does
   */
  public Meters(String application, List<EngineListener> listeners, LongSupplier nanos) {
    this.application = application;
    this.listeners = List.copyOf(listeners);
    this.nanos = nanos;
  }

  /** {@return the meter of a route, by its path; the empty text for what belongs to none} */
  public RouteMeter route(String path) {
    return routes.computeIfAbsent(path, key -> new RouteMeter(key, this));
  }

  /**
   * {@return all figures}
   *
   * @param gauges by route
   */
  public Metrics snapshot(Map<String, Map<Gauge, Map<String, Long>>> gauges) {
    Map<String, RouteMetrics> all = new HashMap<>();
    routes.forEach(
        (path, meter) -> all.put(path, meter.snapshot(gauges.getOrDefault(path, Map.of()))));
    return new Metrics(all);
  }

  long now() {
    return nanos.getAsLong();
  }

  void counted(String route, Counter counter, String label, long amount) {
    tell(listener -> listener.counted(application, route, counter, label, amount));
  }

  void timed(String route, Timing timing, long time) {
    if (!listeners.isEmpty()) {
      tell(listener -> listener.timed(application, route, timing, Duration.ofNanos(time)));
    }
  }

  private void tell(EngineListener listener, Consumer<EngineListener> what) {
    try {
      what.accept(listener);
    } catch (RuntimeException | AssertionError | LinkageError e) {
      if (failed.add(listener)) {
        LOG.log(Level.ERROR, "the listener " + listener + " failed and is told nothing more", e);
      }
    }
  }

  private void tell(Consumer<EngineListener> what) {
    for (EngineListener listener : listeners) {
      if (!failed.contains(listener)) {
        tell(listener, what);
      }
    }
  }
}
