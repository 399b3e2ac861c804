package io.livetemplate.transport.undertow;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.TransportContract;

final class UndertowTransportTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new UndertowTransport();
  }
}
