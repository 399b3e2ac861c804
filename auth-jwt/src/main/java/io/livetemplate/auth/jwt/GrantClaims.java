package io.livetemplate.auth.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import io.livetemplate.api.auth.Grant;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A grant as claims (RFC 7519 section 4.1), all of which are required.
 *
 * @param issuer {@code iss}
 * @param grant {@code aud} (the application), {@code sub} (the page), {@code iat}, {@code exp}; in
 *     whole seconds
 * @param notBefore {@code nbf}
 * @param id {@code jti}
 */
record GrantClaims(String issuer, Grant grant, Instant notBefore, String id) {
  /** The claims as JSON. */
  String json() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(grant.application())
        .subject(grant.page())
        .issueTime(Date.from(grant.issued()))
        .notBeforeTime(Date.from(notBefore))
        .expirationTime(Date.from(grant.expires()))
        .jwtID(id)
        .build()
        .toString();
  }

  /** Reads claims; empty when one is missing, doubled or of another type. */
  static Optional<GrantClaims> of(String json) {
    try {
      JWTClaimsSet claims = JWTClaimsSet.parse(json);
      List<String> audience = claims.getAudience();
      String issuer = claims.getIssuer();
      String page = claims.getSubject();
      String id = claims.getJWTID();
      Date issued = claims.getIssueTime();
      Date notBefore = claims.getNotBeforeTime();
      Date expires = claims.getExpirationTime();
      boolean complete =
          audience.size() == 1
              && issuer != null
              && page != null
              && id != null
              && issued != null
              && notBefore != null
              && expires != null;
      return complete
          ? Optional.of(
              new GrantClaims(
                  issuer,
                  new Grant(audience.getFirst(), page, issued.toInstant(), expires.toInstant()),
                  notBefore.toInstant(),
                  id))
          : Optional.empty();
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
