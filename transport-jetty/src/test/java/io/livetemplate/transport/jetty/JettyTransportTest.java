package io.livetemplate.transport.jetty;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.TransportContract;

final class JettyTransportTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new JettyTransport();
  }
}
