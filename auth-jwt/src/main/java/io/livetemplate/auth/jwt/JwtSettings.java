package io.livetemplate.auth.jwt;

import io.livetemplate.api.settings.Setting;
import java.time.Duration;

/**
 * The options of the authenticator {@code jwt}. How long a token lives is the engine's: {@link
 * io.livetemplate.api.settings.Limits#TOKEN}.
 */
public final class JwtSettings {
  /** How tokens are signed and verified, whatever a token says of itself. */
  public static final Setting<String> ALGORITHM =
      Setting.text(
          "jwt-algorithm",
          "HS256",
          "How page tokens are signed: HS256, ES256 or EdDSA; the last two need jwt-jwks-file.");

  /** Secrets shared by several nodes. */
  public static final Setting<String> KEY =
      Setting.text(
          "jwt-key",
          "",
          "Secrets for HS256, each at least 32 random bytes in base64url, separated by commas; the"
              + " first signs, all verify. Without any a key is made for this process alone.");

  /** A file with a JWK set. */
  public static final Setting<String> JWKS_FILE =
      Setting.text(
          "jwt-jwks-file",
          "",
          "File with a JWK set (RFC 7517), read again when it changes; the first key with a private"
              + " part signs, all verify.");

  /** Who signs. */
  public static final Setting<String> ISSUER =
      Setting.text(
          "jwt-issuer",
          "livetemplate",
          "The claim iss of page tokens; equal on all nodes that share keys.");

  /** How far clocks may be apart. */
  public static final Setting<Duration> CLOCK_SKEW =
      Setting.duration(
          "jwt-clock-skew",
          Duration.ofSeconds(30),
          "How far ahead the clock of the node that signed a token may be.");

  private JwtSettings() {}
}
