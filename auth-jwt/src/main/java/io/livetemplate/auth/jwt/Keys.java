package io.livetemplate.auth.jwt;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where keys come from. Thread-safe; asked for each token, so it answers from memory. */
@FunctionalInterface
interface Keys {
  /** {@return the keys of this moment} */
  KeyRing now();

  /** A new key for HS256, which nobody else has. */
  static Keys generated(RandomGenerator random) {
    byte[] secret = new byte[Algorithm.SECRET_BITS / Byte.SIZE];
    random.nextBytes(secret);
    byte[] id = new byte[6];
    random.nextBytes(id);
    String kid = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    KeyRing ring =
        KeyRing.of(
            Algorithm.HS256,
            List.of(new OctetSequenceKey.Builder(secret).keyID(kid).build()),
            "the generated key");
    return () -> ring;
  }
}
