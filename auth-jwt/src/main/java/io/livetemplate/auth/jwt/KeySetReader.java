package io.livetemplate.auth.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.livetemplate.api.error.ConfigurationException;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JWK sets (RFC 7517 section 5). Keys of other kinds, for other algorithms or for encryption
 * are left out, because sets are shared.
 */
record KeySetReader(Algorithm algorithm) {
  /**
   * Reads a set.
   *
   * @param json the set
   * @param source where it comes from, for messages, which repeat nothing of the set
   * @throws ConfigurationException when it is no set, or has no key that can sign
   */
  KeyRing read(String json, String source) {
    List<JWK> keys = parse(json, source).stream().filter(this::isForUs).toList();
    for (JWK key : keys) {
      String kid = key.getKeyID();
      if (kid == null || kid.isEmpty()) {
        throw new ConfigurationException(
            source
                + " holds a key for "
                + algorithm.jws()
                + " without kid; give it one, because tokens name their key by it");
      }
    }
    return KeyRing.of(algorithm, keys, source);
  }

  private static List<JWK> parse(String json, String source) {
    try {
      return JWKSet.parse(json).getKeys();
    } catch (ParseException | RuntimeException e) {
      // No cause: what a parser says of it may hold a piece of a key.
      throw new ConfigurationException(
          source + " is no JWK set; write {\"keys\":[...]} as in RFC 7517 section 5");
    }
  }

  private boolean isForUs(JWK key) {
    return algorithm.fits(key)
        && isAbsentOr(key.getKeyUse(), KeyUse.SIGNATURE)
        && isAbsentOr(key.getAlgorithm(), algorithm.jws());
  }

  private static boolean isAbsentOr(@Nullable Object stated, Object wanted) {
    return stated == null || stated.equals(wanted);
  }
}
