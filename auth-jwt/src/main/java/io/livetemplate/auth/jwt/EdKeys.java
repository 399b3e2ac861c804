package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * Ed25519 keys of a JWK (RFC 8037 section 2) as the JDK wants them: in the encodings of RFC 8410
 * sections 4 and 7, which are a fixed prefix and the 32 bytes.
 */
final class EdKeys {
  static final String ALGORITHM = "Ed25519";

  private static final int BYTES = 32;
  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private EdKeys() {}

  static PublicKey publicKey(OctetKeyPair pair) throws JOSEException {
    try {
      byte[] encoded = encoded(PUBLIC, pair.getX().decode());
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new JOSEException("x is no public key of Ed25519", e);
    }
  }

  static PrivateKey privateKey(OctetKeyPair pair) throws JOSEException {
    try {
      byte[] encoded = encoded(PRIVATE, pair.getD().decode());
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new JOSEException("d is no private key of Ed25519", e);
    }
  }

  private static byte[] encoded(byte[] prefix, byte[] key) throws JOSEException {
    if (key.length != BYTES) {
      throw new JOSEException("a key of Ed25519 has " + BYTES + " bytes, not " + key.length);
    }
    byte[] all = new byte[prefix.length + BYTES];
    System.arraycopy(prefix, 0, all, 0, prefix.length);
    System.arraycopy(key, 0, all, prefix.length, BYTES);
    return all;
  }
}
