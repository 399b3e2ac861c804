package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Set;

/** Verifies by Ed25519 of the JDK, as {@link EdSigner} signs. Thread-safe. */
final class EdVerifier implements JWSVerifier {
  private final PublicKey key;
  private final JCAContext context = new JCAContext();

  EdVerifier(OctetKeyPair pair) throws JOSEException {
    key = EdKeys.publicKey(pair);
  }

  @Override
  public boolean verify(JWSHeader header, byte[] input, Base64URL claimed) throws JOSEException {
    try {
      Signature signature = Signature.getInstance(EdKeys.ALGORITHM);
      signature.initVerify(key);
      signature.update(input);
      return signature.verify(claimed.decode());
    } catch (SignatureException e) {
      // What has not the form of a signature is none.
      return false;
    } catch (GeneralSecurityException e) {
      throw new JOSEException("Ed25519 cannot verify", e);
    }
  }

  @Override
  public Set<JWSAlgorithm> supportedJWSAlgorithms() {
    return Set.of(JWSAlgorithm.EdDSA);
  }

  @Override
  public JCAContext getJCAContext() {
    return context;
  }
}
