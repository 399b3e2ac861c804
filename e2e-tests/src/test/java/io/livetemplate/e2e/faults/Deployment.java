package io.livetemplate.e2e.faults;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transport.polling.PollingTransport;
import io.livetemplate.transport.undertow.UndertowTransport;
import java.util.List;

/** Which transports a server under test has. */
enum Deployment {
  JETTY(new JettyTransport()),
  UNDERTOW(new UndertowTransport()),
  POLLING(new PollingTransport()),
  JETTY_POLLING(new JettyTransport(), new PollingTransport()),
  UNDERTOW_POLLING(new UndertowTransport(), new PollingTransport());

  private final List<Transport> transports;

  Deployment(Transport... transports) {
    this.transports = List.of(transports);
  }

  /** The first one listens. */
  List<Transport> transports() {
    return transports;
  }

  /** What proxies do to WebSocket, by seed: nothing, where there is nothing else. */
  Wall wall(long seed) {
    return transports.size() == 1 ? Wall.NONE : Wall.values()[(int) (seed % Wall.values().length)];
  }
}
