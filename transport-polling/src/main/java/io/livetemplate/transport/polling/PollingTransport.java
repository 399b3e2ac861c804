package io.livetemplate.transport.polling;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.polling.carrier.PollingCarrier;
import io.livetemplate.transport.polling.jdk.JdkListener;
import java.util.Optional;

/**
 * The transport {@code polling}: a carrier for any listener, and a listener that serves only when
 * there is no other.
 *
 * <p>The carrier obeys {@code message-bytes}, {@code body-bytes} and {@code channels} of {@link
 * io.livetemplate.api.settings.Limits} and the options of {@link PollingSettings}. The listener is
 * the HTTP server of the JDK ({@code jdk.httpserver}), without TLS and HTTP/2: for development,
 * small deployments, and behind a proxy. It obeys {@code header-bytes} and {@code body-bytes}; of
 * {@code arrival} the server knows whole seconds, head and body together, for the whole process,
 * and only where its operator has not set {@code sun.net.httpserver.maxReqTime} already.
 */
public final class PollingTransport implements Transport {
  /** For {@link java.util.ServiceLoader}. */
  public PollingTransport() {}

  @Override
  public String id() {
    return "polling";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.of(new JdkListener(settings));
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.of(
        new PollingCarrier(
            settings, settings.get(PollingSettings.HOLD), settings.get(PollingSettings.ABSENCE)));
  }
}
