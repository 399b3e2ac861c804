package io.livetemplate.transport.undertow;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

/** A listener on a free port. */
final class Running implements AutoCloseable {
  private final Bound bound;

  Running(Endpoint endpoint, Map<String, String> settings) throws IOException {
    bound =
        new UndertowTransport()
            .listener(Settings.of(settings))
            .orElseThrow()
            .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), endpoint);
  }

  int port() {
    return bound.port();
  }

  @Override
  public void close() {
    bound.stop(Duration.ZERO);
  }
}
