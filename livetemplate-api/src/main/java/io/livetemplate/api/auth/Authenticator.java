package io.livetemplate.api.auth;

import io.livetemplate.api.settings.Settings;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Signs page tokens and judges them. The engine alone knows pages; an authenticator alone knows
 * keys and formats.
 *
 * <p>Found by {@link java.util.ServiceLoader}, at most one; two are an error that names both and
 * the property {@code livetemplate.authenticator} which chooses. Without one the engine signs by
 * itself with a random key of this process. Public constructor without parameters. Thread-safe;
 * methods may block for a key look-up, not longer.
 */
public interface Authenticator {
  /** {@return a stable lower-case name, such as {@code jwt}} */
  String id();

  /**
   * Gives the authenticator that an application works with. Called once for each application,
   * before anything else but {@link #id()}, on the thread that builds the application; so keys that
   * are missing or of no use are a mistake that shows before a server listens.
   *
   * @param settings options in force; a provider declares its own as {@link
   *     io.livetemplate.api.settings.Setting}s
   * @param clock tells the time, for whatever is not judged by {@link Expectation#now()}
   * @param random makes keys and ids; cryptographically strong outside of tests, thread-safe
   * @return this, unless the provider has settings to obey
   * @throws io.livetemplate.api.error.ConfigurationException when the settings do not fit
   */
  default Authenticator configured(Settings settings, InstantSource clock, RandomGenerator random) {
    return this;
  }

  /**
   * Signs a grant.
   *
   * @param grant what the bearer may do
   * @return an unguessable text of {@code A-Z a-z 0-9 - _ .} only, because it travels in {@code
   *     Sec-WebSocket-Protocol}
   */
  PageToken issue(Grant grant);

  /**
   * Judges a token that came from outside. Never throws for what the token is.
   *
   * @param token anything at all, up to {@code header-bytes} long
   * @param expectation what it must be good for
   * @return the verdict
   */
  Verdict verify(CharSequence token, Expectation expectation);
}
