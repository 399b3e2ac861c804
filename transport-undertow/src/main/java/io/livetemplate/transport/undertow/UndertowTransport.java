package io.livetemplate.transport.undertow;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import java.util.Optional;

/**
 * The transport {@code undertow}: a listener for HTTP/1.1 and WebSocket, no carrier.
 *
 * <p>Obeys {@code message-bytes}, {@code header-bytes}, {@code body-bytes}, {@code arrival} and
 * {@code channels} of {@link io.livetemplate.api.settings.Limits}. A silent WebSocket is cut after
 * twice {@code heartbeat} + {@code heartbeat-answer}, because the heartbeats themselves are the
 * engine's. A response that does not move for 30 s and a connection without request for 60 s are
 * cut as well. Compresses WebSocket messages when {@link
 * io.livetemplate.api.transport.PerMessageDeflate#SETTING} says so.
 */
public final class UndertowTransport implements Transport {
  /** For {@link java.util.ServiceLoader}. */
  public UndertowTransport() {}

  @Override
  public String id() {
    return "undertow";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.of(new UndertowListener(settings));
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.empty();
  }
}
