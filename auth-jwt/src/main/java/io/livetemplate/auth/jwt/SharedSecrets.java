package io.livetemplate.auth.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.livetemplate.api.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Secrets for HS256 as they are written in the setting {@code jwt-key}. */
final class SharedSecrets {
  private static final String SOURCE = "the setting livetemplate.jwt-key";
  private static final int KID_BYTES = 9;

  private SharedSecrets() {}

  /** Reads them; no message repeats what was written. */
  static Keys of(String written) {
    List<JWK> keys = Stream.of(written.split(",", -1)).map(SharedSecrets::key).toList();
    KeyRing ring = KeyRing.of(Algorithm.HS256, keys, SOURCE);
    return () -> ring;
  }

  private static JWK key(String written) {
    byte[] secret;
    try {
      secret = Base64.getUrlDecoder().decode(written.strip());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          SOURCE + " is not base64url (A-Z a-z 0-9 - _); separate several keys by commas");
    }
    if (secret.length * Byte.SIZE < Algorithm.SECRET_BITS) {
      throw new ConfigurationException(
          SOURCE
              + " holds a key of "
              + secret.length
              + " bytes; HS256 needs at least 32 random ones, such as from: head -c32 /dev/urandom"
              + " | basenc --base64url");
    }
    return new OctetSequenceKey.Builder(secret).keyID(kid(secret)).build();
  }

  /** Equal on every node that has the secret; says nothing of it. */
  private static String kid(byte[] secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("livetemplate kid".getBytes(StandardCharsets.US_ASCII));
      byte[] hash = Arrays.copyOf(digest.digest(secret), KID_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
