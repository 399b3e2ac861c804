package io.livetemplate.engine.web;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page tokens signed by HMAC-SHA256 (RFC 2104) with a random key of this process: {@code
 * KEY.APPLICATION.PAGE.ISSUED.EXPIRES.SIGNATURE}, times in milliseconds of the epoch, base 36.
 */
final class SignedTokens implements Authenticator {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int KEY_ID_BYTES = 6;
  private static final int PARTS = 6;
  private static final int BASE = 36;

  /** No clock is later than this, and no product of it overflows. */
  private static final long LARGEST_TIME = 1L << 50;

  /** Renewal is due when this part of a token's life is over. */
  private static final double RENEWAL = 0.6;

  private final SecretKeySpec key;
  private final Mac begun;
  private final String keyId;

  SignedTokens(RandomGenerator random) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, ALGORITHM);
    begun = begin(key);
    byte[] id = new byte[KEY_ID_BYTES];
    random.nextBytes(id);
    keyId = base64(id);
  }

  @Override
  public String id() {
    return "signed";
  }

  @Override
  public PageToken issue(Grant grant) {
    String payload =
        String.join(
            ".",
            keyId,
            grant.application(),
            grant.page(),
            Long.toString(grant.issued().toEpochMilli(), BASE),
            Long.toString(grant.expires().toEpochMilli(), BASE));
    return new PageToken(payload + "." + base64(sign(payload)));
  }

  @Override
  public Verdict verify(CharSequence token, Expectation expectation) {
    String text = token.toString();
    String[] parts = text.split("\\.", -1);
    if (parts.length != PARTS) {
      return new Verdict.Refused(Refusal.MALFORMED);
    }
    if (!parts[0].equals(keyId)) {
      return new Verdict.Refused(Refusal.UNKNOWN_KEY);
    }
    String payload = text.substring(0, text.lastIndexOf('.'));
    byte[] expected = base64(sign(payload)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] actual = parts[PARTS - 1].getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, actual)) {
      return new Verdict.Refused(Refusal.FORGED);
    }
    return judge(parts, expectation);
  }

  private static Verdict judge(String[] parts, Expectation expectation) {
    var grant = new Grant(parts[1], parts[2], time(parts[3]), time(parts[4]));
    if (!grant.application().equals(expectation.application())) {
      return new Verdict.Refused(Refusal.FOREIGN);
    }
    if (!expectation.now().isBefore(grant.expires())) {
      return new Verdict.Expired(grant);
    }
    Duration life = Duration.between(grant.issued(), grant.expires());
    return new Verdict.Valid(grant, grant.issued().plusMillis((long) (life.toMillis() * RENEWAL)));
  }

  /** Only called for what this class signed. */
  private static Instant time(String text) {
    return Instant.ofEpochMilli(Math.min(Long.parseLong(text, BASE), LARGEST_TIME));
  }

  private byte[] sign(String payload) {
    return keyed().doFinal(payload.getBytes(StandardCharsets.UTF_8));
  }

  /** Looking the algorithm up and taking the key in costs more than signing. */
  private Mac keyed() {
    try {
      return (Mac) begun.clone();
    } catch (CloneNotSupportedException e) {
      // Not every provider's can be copied.
      return begin(key);
    }
  }

  private static Mac begin(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
