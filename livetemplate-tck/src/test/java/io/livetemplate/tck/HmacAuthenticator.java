package io.livetemplate.tck;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A right authenticator, in steps that a wrong one can get wrong. */
class HmacAuthenticator implements Authenticator {
  private static final SecretKeySpec KEY =
      new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "HmacSHA256");

  @Override
  public String id() {
    return "hmac";
  }

  @Override
  public PageToken issue(Grant grant) {
    String payload =
        grant.application()
            + "."
            + grant.page()
            + "."
            + grant.issued().toEpochMilli()
            + "."
            + grant.expires().toEpochMilli();
    return new PageToken(payload + "." + signature(payload));
  }

  @Override
  public Verdict verify(CharSequence token, Expectation expectation) {
    String[] parts = token.toString().split("\\.", -1);
    if (parts.length != 5) {
      return malformed();
    }
    String payload = String.join(".", parts[0], parts[1], parts[2], parts[3]);
    if (!isSame(signature(payload), parts[4])) {
      return new Verdict.Refused(Refusal.FORGED);
    }
    Grant grant = new Grant(parts[0], parts[1], time(parts[2]), time(parts[3]));
    if (!isFor(grant, expectation)) {
      return new Verdict.Refused(Refusal.FOREIGN);
    }
    return isOver(grant, expectation)
        ? new Verdict.Expired(grant)
        : new Verdict.Valid(grant, renewAfter(grant));
  }

  Verdict malformed() {
    return new Verdict.Refused(Refusal.MALFORMED);
  }

  boolean isSame(String expected, String actual) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
  }

  boolean isFor(Grant grant, Expectation expectation) {
    return grant.application().equals(expectation.application());
  }

  boolean isOver(Grant grant, Expectation expectation) {
    return !expectation.now().isBefore(grant.expires());
  }

  Instant renewAfter(Grant grant) {
    return grant.issued().plusSeconds(60);
  }

  String signature(String payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(KEY);
      byte[] signed = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
