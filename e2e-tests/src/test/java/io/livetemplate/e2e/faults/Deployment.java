package io.livetemplate.e2e.faults;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transport.polling.PollingTransport;
import io.livetemplate.transport.undertow.UndertowTransport;
import java.util.List;

/** Which transports a server under test has. */
enum Deployment {
  JETTY,
  UNDERTOW,
  POLLING,
  JETTY_POLLING,
  UNDERTOW_POLLING;

  /** The first one listens. */
  List<Transport> transports() {
    return switch (this) {
      case JETTY -> List.of(new JettyTransport());
      case UNDERTOW -> List.of(new UndertowTransport());
      case POLLING -> List.of(new PollingTransport());
      case JETTY_POLLING -> List.of(new JettyTransport(), new PollingTransport());
      case UNDERTOW_POLLING -> List.of(new UndertowTransport(), new PollingTransport());
    };
  }

  /** What proxies do to WebSocket, by seed: nothing, where there is nothing else. */
  Wall wall(long seed) {
    return transports().size() == 1 ? Wall.NONE : Wall.of(seed);
  }
}
