package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What channels travel by: WebSocket, where the listener has it, and what rides on plain HTTP.
 * Thread-safe.
 */
final class Carriers {
  /** The kind that a listener brings itself. */
  static final String WEBSOCKET = "websocket";

  private final List<Carrier> all = new ArrayList<>();
  private final Map<String, HttpHandler> routes = new HashMap<>();

  /** Whoever mounts the endpoint by hand is taken to have it. */
  private volatile boolean socket = true;

  /** Asks all transports for what they carry by. */
  Carriers(List<Transport> transports, Settings settings, Attach attach) {
    add("event", new EventPost(attach, settings));
    for (Transport transport : transports) {
      transport
          .carrier(settings)
          .ifPresent(carrier -> {
            all.add(carrier);
            carrier.routes(attach).forEach(this::add);
          });
    }
  }

  private void add(String name, HttpHandler handler) {
    if (routes.putIfAbsent(name, handler) != null) {
      throw new ConfigurationException(
          "two transports want the path " + PathPattern.RESERVED + "/" + name + "; keep one");
    }
  }

  /** The listener that was chosen has no WebSocket. */
  void withoutSocket() {
    socket = false;
  }

  /** {@return the handler below the reserved path; null when there is none of that name} */
  @Nullable HttpHandler route(String name) {
    return routes.get(name);
  }

  /** {@return the kinds of channel, best first, as browsers call them} */
  List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    if (socket) {
      kinds.add(WEBSOCKET);
    }
    all.forEach(carrier -> kinds.add(carrier.kind()));
    return kinds;
  }

  /** Closes all channels that ride on plain HTTP. */
  void stop() {
    all.forEach(Carrier::stop);
  }
}
