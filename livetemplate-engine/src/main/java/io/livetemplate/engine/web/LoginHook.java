package io.livetemplate.engine.web;

import io.livetemplate.api.Login;
import io.livetemplate.api.Logins;
import io.livetemplate.api.error.ConfigurationException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the application's own login comes in. */
final class LoginHook {
  private final AtomicReference<@Nullable Logins> logins = new AtomicReference<>();

  void set(Logins given) {
    if (!logins.compareAndSet(null, Objects.requireNonNull(given, "logins"))) {
      throw new ConfigurationException(
          "logins were given before; ask several sources in one implementation of Logins");
    }
  }

  /** The request with the login that it comes under; one that is over already is none. */
  LiveRequest complete(LiveRequest request) {
    Logins source = logins.get();
    Optional<Login> found =
        source == null ? Optional.empty() : source.of(request).filter(Login::isOpen);
    return found.map(request::under).orElse(request);
  }
}
