package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.livetemplate.api.error.ConfigurationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The ways to sign that there are (RFC 7518 section 3.1, RFC 8037 section 3.1). */
enum Algorithm {
  HS256("HS256", "kty oct of at least 32 bytes") {
    @Override
    boolean fits(JWK key) {
      return key instanceof OctetSequenceKey secret && secret.size() >= SECRET_BITS;
    }

    @Override
    JWSSigner signer(JWK key) throws JOSEException {
      return new MACSigner(key.toOctetSequenceKey());
    }

    @Override
    JWSVerifier verifier(JWK key) throws JOSEException {
      return new MACVerifier(key.toOctetSequenceKey());
    }
  },
  ES256("ES256", "kty EC with crv P-256") {
    @Override
    boolean fits(JWK key) {
      return key instanceof ECKey pair && pair.getCurve().equals(Curve.P_256);
    }

    @Override
    JWSSigner signer(JWK key) throws JOSEException {
      return new ECDSASigner(key.toECKey());
    }

    @Override
    JWSVerifier verifier(JWK key) throws JOSEException {
      return new ECDSAVerifier(key.toECKey());
    }
  },
  EDDSA("EdDSA", "kty OKP with crv Ed25519") {
    @Override
    boolean fits(JWK key) {
      return key instanceof OctetKeyPair pair && pair.getCurve().equals(Curve.Ed25519);
    }

    @Override
    JWSSigner signer(JWK key) throws JOSEException {
      return new EdSigner(key.toOctetKeyPair());
    }

    @Override
    JWSVerifier verifier(JWK key) throws JOSEException {
      return new EdVerifier(key.toOctetKeyPair());
    }
  };

  /** A key of HS256 is at least as long as the hash (RFC 7518 section 3.2). */
  static final int SECRET_BITS = 256;

  private final String jws;
  private final String wanted;

  Algorithm(String jws, String wanted) {
    this.jws = jws;
    this.wanted = wanted;
  }

  /** Reads the setting {@code jwt-algorithm}. */
  static Algorithm of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.jws.equals(name))
        .findFirst()
        .orElseThrow(() ->
            new ConfigurationException(
                "livetemplate.jwt-algorithm="
                    + name
                    + " names no algorithm for page tokens; there are: "
                    + Arrays.stream(values())
                        .map(one -> one.jws)
                        .collect(Collectors.joining(", "))));
  }

  JWSAlgorithm jws() {
    return JWSAlgorithm.parse(jws);
  }

  /** What its keys look like, for messages. */
  String wanted() {
    return wanted;
  }

  /** Whether a key is of the right kind and strength. */
  abstract boolean fits(JWK key);

  abstract JWSSigner signer(JWK key) throws JOSEException;

  abstract JWSVerifier verifier(JWK key) throws JOSEException;
}
