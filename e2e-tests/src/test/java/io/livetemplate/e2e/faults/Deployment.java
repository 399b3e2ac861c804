package io.livetemplate.e2e.faults;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transport.undertow.UndertowTransport;
import java.util.List;

/** Which transports a server under test has. */
enum Deployment {
  JETTY(new JettyTransport()),
  UNDERTOW(new UndertowTransport());

  private final List<Transport> transports;

  Deployment(Transport... transports) {
    this.transports = List.of(transports);
  }

  /** The first one listens. */
  List<Transport> transports() {
    return transports;
  }
}
