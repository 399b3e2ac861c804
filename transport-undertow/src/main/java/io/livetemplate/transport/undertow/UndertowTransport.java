package io.livetemplate.transport.undertow;

import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.undertow.bridge.Limited;
import java.util.Optional;

/**
 * The transport {@code undertow}: a listener for HTTP/1.1 and WebSocket, no carrier.
 *
 * <p>Obeys {@code message-bytes}, {@code header-bytes}, {@code body-bytes} and {@code channels} of
 * {@link io.livetemplate.api.settings.Limits}. A silent WebSocket is cut after twice {@code
 * heartbeat} + {@code heartbeat-answer}, because the heartbeats themselves are the engine's. A head
 * that does not come to its end within 20 s, a body or a response that does not move for 30 s, and
 * a connection without request for 60 s are cut as well.
 */
public final class UndertowTransport implements Transport {
  /**
   * Whether WebSocket messages may be compressed. Off by default: compression of secrets together
   * with what an attacker chooses lets their length tell the secrets, and deflating a message costs
   * more than the rest of sending it.
   */
  public static final Setting<String> COMPRESSION = Limited.COMPRESSION;

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
