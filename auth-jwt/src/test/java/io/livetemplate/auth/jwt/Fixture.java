package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.settings.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys and grants. */
final class Fixture {
  static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  static final Grant GRANT = new Grant("shop", "page-1", NOW, NOW.plus(Duration.ofMinutes(5)));

  /** 32 times the letter k. */
  static final String SECRET = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s";

  static final OctetSequenceKey OCT =
      new OctetSequenceKey.Builder("o".repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .keyID("oct")
          .build();
  static final ECKey EC = ec("ec");

  /** RFC 8032 section 7.1, test 1. */
  static final OctetKeyPair ED =
      new OctetKeyPair.Builder(
              Curve.Ed25519,
              hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
          .d(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
          .keyID("ed")
          .build();

  private Fixture() {}

  static ECKey ec(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A JWK set with the private parts. */
  static String set(JWK... keys) {
    return List.of(keys).stream()
        .map(JWK::toJSONString)
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  static Authenticator configured(JwtAuthenticator provider, Map<String, String> settings) {
    return configured(provider, settings, InstantSource.fixed(NOW));
  }

  static Authenticator configured(
      JwtAuthenticator provider, Map<String, String> settings, InstantSource clock) {
    return provider.configured(Settings.of(settings), clock, new SecureRandom());
  }

  static Verdict verify(Authenticator authenticator, String token) {
    return authenticator.verify(token, new Expectation("shop", NOW));
  }

  static Base64URL hex(String digits) {
    return Base64URL.encode(HexFormat.of().parseHex(digits));
  }
}
