package io.livetemplate.transport.polling.jdk;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.TransportContract;
import io.livetemplate.transport.polling.PollingTransport;

final class JdkTransportTest extends TransportContract {
  @Override
  protected Transport transport() {
    return new PollingTransport();
  }

  @Override
  protected boolean opensSockets() {
    return false;
  }
}
