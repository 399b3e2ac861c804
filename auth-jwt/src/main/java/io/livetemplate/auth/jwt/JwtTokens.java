package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.error.LiveTemplateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Signs and judges page tokens by one algorithm. Thread-safe. */
final class JwtTokens implements Authenticator {
  /** Renewal is due when this part of a token's life is over, in percent. */
  private static final int RENEWAL = 60;

  private static final int WHOLE = 100;
  private static final int ID_BYTES = 16;

  private final Algorithm algorithm;
  private final Keys keys;
  private final String issuer;
  private final Duration skew;
  private final RandomGenerator random;

  /**
   * Tokens signed by these keys.
   *
   * @param skew how far ahead another node's clock may be
   * @param random makes the ids of tokens
   */
  JwtTokens(Algorithm algorithm, Keys keys, String issuer, Duration skew, RandomGenerator random) {
    this.algorithm = algorithm;
    this.keys = keys;
    this.issuer = issuer;
    this.skew = skew;
    this.random = random;
  }

  @Override
  public String id() {
    return JwtAuthenticator.ID;
  }

  @Override
  public PageToken issue(Grant grant) {
    KeyRing ring = keys.now();
    JWSHeader header =
        new JWSHeader.Builder(algorithm.jws())
            .type(JOSEObjectType.JWT)
            .keyID(ring.signingId())
            .build();
    var claims = new GrantClaims(issuer, grant, grant.issued(), newId());
    var token = new JWSObject(header, new Payload(claims.json()));
    try {
      token.sign(ring.signer());
    } catch (JOSEException e) {
      throw new LiveTemplateException(
          "a page token cannot be signed by "
              + algorithm.jws()
              + "; the key or the security provider of this Java is of no use for it",
          e);
    }
    return new PageToken(token.serialize());
  }

  @Override
  public Verdict verify(CharSequence token, Expectation expectation) {
    Optional<CompactToken> found = CompactToken.of(token);
    if (found.isEmpty()) {
      return new Verdict.Refused(Refusal.MALFORMED);
    }
    CompactToken parts = found.get();
    Optional<JWSVerifier> verifier = keys.now().verifier(parts.header().getKeyID());
    if (verifier.isEmpty()) {
      return new Verdict.Refused(Refusal.UNKNOWN_KEY);
    }
    if (!isSigned(parts, verifier.get())) {
      return new Verdict.Refused(Refusal.FORGED);
    }
    return GrantClaims.of(parts.payload().decodeToString())
        .map(claims -> judge(claims, expectation))
        .orElse(new Verdict.Refused(Refusal.MALFORMED));
  }

  /** The algorithm is ours, never the token's (RFC 8725 section 3.1). */
  private boolean isSigned(CompactToken token, JWSVerifier verifier) {
    try {
      return token.header().getAlgorithm().equals(algorithm.jws())
          && verifier.verify(token.header(), token.signedBytes(), token.signature());
    } catch (JOSEException e) {
      return false;
    }
  }

  private Verdict judge(GrantClaims claims, Expectation expectation) {
    Grant grant = claims.grant();
    Instant now = expectation.now();
    if (!claims.issuer().equals(issuer) || !grant.application().equals(expectation.application())) {
      return new Verdict.Refused(Refusal.FOREIGN);
    }
    if (!now.isBefore(grant.expires())) {
      return new Verdict.Expired(grant);
    }
    if (claims.notBefore().isAfter(now.plus(skew))) {
      return new Verdict.Refused(Refusal.NOT_YET);
    }
    Duration life = Duration.between(grant.issued(), grant.expires());
    return new Verdict.Valid(
        grant, grant.issued().plus(life.multipliedBy(RENEWAL).dividedBy(WHOLE)));
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }
}
