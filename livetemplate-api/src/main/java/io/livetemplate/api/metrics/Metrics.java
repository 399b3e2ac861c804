package io.livetemplate.api.metrics;

import java.util.Map;

/**
 * The figures of an application at one moment.
 *
 * @param routes by path as it was bound; what belongs to none, such as a browser that comes for a
 *     page which is gone, is under the empty text
 */
public record Metrics(Map<String, RouteMetrics> routes) {
  /** Takes an unchangeable copy. */
  public Metrics {
    routes = Map.copyOf(routes);
  }

  /** {@return the figures of one route, by its path; empty ones when nothing happened there} */
  public RouteMetrics route(String path) {
    return routes.getOrDefault(path, RouteMetrics.NONE);
  }

  /** {@return how often on all routes together} */
  public long count(Counter counter, String label) {
    return routes.values().stream().mapToLong(route -> route.count(counter, label)).sum();
  }

  /** {@return how much there is on all routes together} */
  public long now(Gauge gauge, String label) {
    return routes.values().stream().mapToLong(route -> route.now(gauge, label)).sum();
  }
}
