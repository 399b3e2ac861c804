package io.livetemplate.api.transport;

import io.livetemplate.api.settings.Settings;
import java.util.Optional;

/**
 * A way between browsers and the engine.
 *
 * <p>Found by {@link java.util.ServiceLoader}: public class, public constructor without parameters,
 * no static {@code provider()} method, listed in {@code module-info.java} and {@code
 * META-INF/services}. Or handed to the builder.
 *
 * <p>Of all transports on the path exactly one may give a {@link Listener} that is not {@linkplain
 * Listener#fallbackOnly() fallback-only}; two of them are an error that names both and the property
 * {@code livetemplate.transport} which chooses. Any number may give a {@link Carrier}.
 *
 * <p>Both methods only create: no port is opened, no thread started, before {@link Listener#start}.
 * They are called at most once each for an application, by the thread that starts it.
 */
public interface Transport {
  /**
   * {@return a stable lower-case name, such as {@code jetty}: what {@code livetemplate.transport}
   * chooses by}
   */
  String id();

  /**
   * The half that owns a port.
   *
   * @param settings options and limits; a value out of range is a {@link
   *     io.livetemplate.api.error.ConfigurationException}
   * @return empty when this transport only carries
   */
  Optional<Listener> listener(Settings settings);

  /**
   * The half that rides on the HTTP of whichever listener was chosen.
   *
   * @param settings options and limits
   * @return empty when this transport only listens
   */
  Optional<Carrier> carrier(Settings settings);
}
