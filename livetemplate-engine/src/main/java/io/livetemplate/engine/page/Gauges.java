package io.livetemplate.engine.page;

import io.livetemplate.api.metrics.Gauge;
import io.livetemplate.api.transport.Channel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what is there. */
final class Gauges {
  private final Map<String, Map<Gauge, Map<String, Long>>> byRoute = new HashMap<>();

  private Gauges() {}

  /** {@return by route, gauge and label} */
  static Map<String, Map<Gauge, Map<String, Long>>> of(
      Collection<LivePage<?>> pages, Map<Channel, PageReceiver> receivers) {
    var gauges = new Gauges();
    for (LivePage<?> page : pages) {
      gauges.add(page.route().path(), Gauge.PAGES, page.state(), 1);
      gauges.add(page.route().path(), Gauge.BYTES, "rendered", page.bytes());
    }
    receivers.forEach((channel, receiver) ->
        gauges.add(receiver.page().route().path(), Gauge.CHANNELS, channel.info().kind(), 1));
    return gauges.byRoute;
  }

  private void add(String route, Gauge gauge, String label, long amount) {
    byRoute
        .computeIfAbsent(route, key -> new EnumMap<>(Gauge.class))
        .computeIfAbsent(gauge, key -> new HashMap<>())
        .merge(label, amount, Long::sum);
  }
}
