package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import io.livetemplate.api.error.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of one moment: one signs, all verify, each under its {@code kid}. Immutable. */
final class KeyRing {
  private final String signingId;
  private final JWSSigner signer;
  private final Map<String, JWSVerifier> verifiers;

  private KeyRing(String signingId, JWSSigner signer, Map<String, JWSVerifier> verifiers) {
    this.signingId = signingId;
    this.signer = signer;
    this.verifiers = Map.copyOf(verifiers);
  }

  /**
   * A ring of keys that all fit the algorithm.
   *
   * @param keys the first with a private part signs
   * @param source where they come from, for messages
   */
  static KeyRing of(Algorithm algorithm, List<JWK> keys, String source) {
    JWK signing =
        keys.stream()
            .filter(JWK::isPrivate)
            .findFirst()
            .orElseThrow(() ->
                new ConfigurationException(
                    source
                        + " holds no key that can sign by "
                        + algorithm.jws()
                        + "; add one with its private part: "
                        + algorithm.wanted()));
    try {
      Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
      for (JWK key : keys) {
        if (verifiers.put(key.getKeyID(), algorithm.verifier(key)) != null) {
          throw new ConfigurationException(
              source
                  + " holds two keys with the kid '"
                  + key.getKeyID()
                  + "'; give each its own kid");
        }
      }
      return new KeyRing(signing.getKeyID(), algorithm.signer(signing), verifiers);
    } catch (JOSEException | IllegalStateException e) {
      throw new ConfigurationException(
          source + " holds a key that is of no use; it must be " + algorithm.wanted(), e);
    }
  }

  String signingId() {
    return signingId;
  }

  JWSSigner signer() {
    return signer;
  }

  Optional<JWSVerifier> verifier(String kid) {
    return Optional.ofNullable(verifiers.get(kid));
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "KeyRing" + verifiers.keySet() + ", signing by " + signingId;
  }
}
