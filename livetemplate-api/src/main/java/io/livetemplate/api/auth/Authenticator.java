package io.livetemplate.api.auth;

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
