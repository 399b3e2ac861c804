package io.livetemplate.transport.jetty;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import java.util.Optional;

/**
 * The transport {@code jetty}: a listener for HTTP/1.1 and WebSocket, no carrier.
 *
 * <p>Obeys {@code message-bytes}, {@code header-bytes}, {@code body-bytes}, {@code arrival} and
 * {@code channels} of {@link io.livetemplate.api.settings.Limits}. A silent WebSocket is cut after
 * twice {@code heartbeat} + {@code heartbeat-answer}, because the heartbeats themselves are the
 * engine's. Compresses WebSocket messages when {@link
 * io.livetemplate.api.transport.PerMessageDeflate#SETTING} says so.
 */
public final class JettyTransport implements Transport {
  /** For {@link java.util.ServiceLoader}. */
  public JettyTransport() {}

  @Override
  public String id() {
    return "jetty";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.of(new JettyListener(settings));
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.empty();
  }
}
