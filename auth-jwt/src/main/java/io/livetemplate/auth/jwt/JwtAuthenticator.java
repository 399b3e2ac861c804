package io.livetemplate.auth.jwt;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator {@code jwt}: page tokens are JSON Web Tokens (RFC 7519) with the claims {@code
 * iss}, {@code aud} (the application), {@code sub} (the page), {@code iat}, {@code nbf}, {@code
 * exp} and {@code jti}, in whole seconds.
 *
 * <p>Obeys {@link JwtSettings}. With nothing set it signs by HS256 with a key of this process, so a
 * restart, or another node, does not know its tokens and browsers fetch their pages anew.
 *
 * <p>Where it is on the path it is found. It is made by hand only to give it keys that do not stand
 * in a file.
 */
public final class JwtAuthenticator implements Authenticator {
  static final String ID = "jwt";

  private static final Logger LOG = System.getLogger("io.livetemplate.auth.jwt");

  private final @Nullable Supplier<String> keySet;

  /** For {@link java.util.ServiceLoader}. */
  public JwtAuthenticator() {
    keySet = null;
  }

  /**
   * Takes the keys from a supplier, such as a client of a key management service.
   *
   * @param keySet gives a JWK set (RFC 7517 section 5) as JSON, with the private part of the key
   *     that signs; asked for every token, by any thread, so it answers from memory. It is read
   *     when it is another text than before; one that is of no use is logged, and the last good
   *     keys stay
   */
  public JwtAuthenticator(Supplier<String> keySet) {
    this.keySet = Objects.requireNonNull(keySet, "keySet");
  }

  @Override
  public String id() {
    return ID;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ConfigurationException when there are keys from two sources, none that fits the
   *     algorithm, or one that is too short
   */
  @Override
  public Authenticator configured(Settings settings, InstantSource clock, RandomGenerator random) {
    Algorithm algorithm = Algorithm.of(settings.get(JwtSettings.ALGORITHM));
    return new JwtTokens(
        algorithm,
        keys(algorithm, settings, clock, random),
        settings.get(JwtSettings.ISSUER),
        settings.get(JwtSettings.CLOCK_SKEW),
        random);
  }

  private Keys keys(
      Algorithm algorithm, Settings settings, InstantSource clock, RandomGenerator random) {
    checkOneSource(settings);
    var reader = new KeySetReader(algorithm);
    if (keySet != null) {
      return new KeySetSupplier(reader, keySet);
    }
    if (isGiven(settings, JwtSettings.JWKS_FILE)) {
      return new KeySetFile(reader, Path.of(settings.get(JwtSettings.JWKS_FILE)), clock);
    }
    if (algorithm != Algorithm.HS256) {
      throw new ConfigurationException(
          "livetemplate.jwt-algorithm="
              + algorithm.jws()
              + " needs keys; set livetemplate.jwt-jwks-file to a file with a JWK set: "
              + algorithm.wanted());
    }
    if (isGiven(settings, JwtSettings.KEY)) {
      return SharedSecrets.of(settings.get(JwtSettings.KEY));
    }
    LOG.log(
        Level.INFO,
        "page tokens are signed with a key made for this process: one node, until restart; for"
            + " more set livetemplate.jwt-key or livetemplate.jwt-jwks-file");
    return Keys.generated(random);
  }

  private void checkOneSource(Settings settings) {
    List<String> given =
        List.of(JwtSettings.KEY, JwtSettings.JWKS_FILE).stream()
            .filter(setting -> isGiven(settings, setting))
            .map(setting -> "livetemplate." + setting.key())
            .toList();
    if (given.size() + (keySet == null ? 0 : 1) > 1) {
      throw new ConfigurationException(
          "the keys of page tokens come from more than one source: "
              + String.join(" and ", given)
              + (keySet == null ? "" : ", and a supplier")
              + "; keep one");
    }
  }

  private static boolean isGiven(Settings settings, Setting<String> setting) {
    return !settings.get(setting).isEmpty();
  }

  @Override
  public PageToken issue(Grant grant) {
    throw notConfigured();
  }

  @Override
  public Verdict verify(CharSequence token, Expectation expectation) {
    throw notConfigured();
  }

  private static IllegalStateException notConfigured() {
    return new IllegalStateException(
        "this authenticator has no keys yet; use what configured(...) returns");
  }
}
