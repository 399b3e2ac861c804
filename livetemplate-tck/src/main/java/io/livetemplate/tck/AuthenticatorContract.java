package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import java.nio.CharBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Authenticator} must do. A provider's test extends this and says how to make the
 * provider. Time is the {@link Expectation}'s alone: nothing here waits.
 */
@Timeout(60)
public abstract class AuthenticatorContract {
  private static final Instant ISSUED = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant EXPIRES = ISSUED.plus(Duration.ofHours(1));
  private static final Grant GRANT = new Grant("shop", "page-1", ISSUED, EXPIRES);
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Small enough to travel in a header beside cookies. */
  private static final int LONGEST = 2048;

  private @Nullable Authenticator made;

  /** For subclasses. */
  protected AuthenticatorContract() {}

  /**
   * The provider under test.
   *
   * @return a new one each time, able to sign
   */
  protected abstract Authenticator authenticator();

  /** The id is a lower-case word that a property can name. */
  @Test
  public void idIsWellFormed() {
    assertTrue(tested().id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), tested().id());
    assertEquals(tested().id(), authenticator().id(), "the id of another instance");
  }

  /** What was issued is valid from its first to just before its last instant, with its grant. */
  @Test
  public void issuedTokenIsValid() {
    String token = issue(GRANT);
    for (Instant now : List.of(ISSUED, ISSUED.plusSeconds(1800), EXPIRES.minusSeconds(1))) {
      Verdict.Valid valid = assertInstanceOf(Verdict.Valid.class, verify(token, "shop", now));
      assertEquals(GRANT, valid.grant());
      assertFalse(valid.renewAfter().isBefore(ISSUED), "renewal before the token was issued");
      assertTrue(valid.renewAfter().isBefore(EXPIRES), "renewal after the token expired");
    }
  }

  /** A token travels in Sec-WebSocket-Protocol: few characters, not too many of them. */
  @Test
  public void tokenFitsIntoAHeader() {
    for (String page : List.of("p", "page-1", "x".repeat(64))) {
      String token = issue(new Grant("shop", page, ISSUED, EXPIRES));
      assertTrue(token.matches("[A-Za-z0-9._-]+"), token);
      assertTrue(token.length() <= LONGEST, token.length() + " characters");
    }
  }

  /** Two pages never share a token. */
  @Test
  public void tokensDiffer() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertTrue(tokens.add(issue(new Grant("shop", "page-" + i, ISSUED, EXPIRES))), "a twin");
    }
  }

  /** At the end of its time, and ever after, a token is expired, and says what it granted. */
  @Test
  public void tokenExpires() {
    String token = issue(GRANT);
    for (Instant now : List.of(EXPIRES, EXPIRES.plusSeconds(1), EXPIRES.plus(Duration.ofDays(9)))) {
      Verdict.Expired expired = assertInstanceOf(Verdict.Expired.class, verify(token, "shop", now));
      assertEquals(GRANT, expired.grant());
    }
  }

  /** A token of another application is foreign, also when it is expired. */
  @Test
  public void tokenIsForOneApplication() {
    String token = issue(GRANT);
    for (Instant now : List.of(ISSUED, EXPIRES)) {
      for (String other : List.of("shop2", "sho", "SHOP", "")) {
        assertEquals(new Verdict.Refused(Refusal.FOREIGN), verify(token, other, now), other);
      }
    }
  }

  /** Whatever character of a token is changed, it is worth nothing, not even as expired. */
  @Test
  public void tamperedTokenIsRefused() {
    String token = issue(GRANT);
    for (Instant now : List.of(ISSUED, EXPIRES)) {
      assertAll(
          IntStream.range(0, token.length())
              .mapToObj(at ->
                  () ->
                      assertInstanceOf(
                          Verdict.Refused.class,
                          verify(tampered(token, at), "shop", now),
                          "character " + at + " of " + token.length() + " was changed")));
    }
  }

  /** Pieces of two good tokens do not make a third. */
  @Test
  public void mixedTokenIsRefused() {
    String one = issue(GRANT);
    String two = issue(new Grant("shop", "page-2", ISSUED, EXPIRES.plusSeconds(60)));
    String[] first = one.split("\\.", -1);
    String[] second = two.split("\\.", -1);
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      if (first.length > 1 && !first[i].equals(second[i])) {
        String[] mixed = first.clone();
        mixed[i] = second[i];
        assertInstanceOf(
            Verdict.Refused.class, verify(String.join(".", mixed), "shop", ISSUED), "part " + i);
      }
    }
  }

  /** Anything at all may arrive: the answer is a refusal, never an exception. */
  @Test
  public void garbageIsRefused() {
    String token = issue(GRANT);
    List<String> garbage =
        List.of(
            "",
            ".",
            "..",
            "...",
            "a.b.c",
            "-",
            "_",
            " ",
            token + " ",
            " " + token,
            token + ".",
            "." + token,
            token + token,
            token + "." + token,
            token + "=",
            token.substring(1),
            token.substring(0, token.length() - 1),
            token.replace('.', ','),
            "\u0000",
            "\n",
            "ü".repeat(40),
            "😀",
            "\ud800",
            "null",
            "{}",
            "e30.e30.",
            "eyJhbGciOiJub25lIn0.e30.",
            "A".repeat(100_000),
            ".".repeat(10_000));
    for (String one : garbage) {
      assertInstanceOf(Verdict.Refused.class, verify(one, "shop", ISSUED), () -> shown(one));
    }
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      StringBuilder one = new StringBuilder();
      int length = random.nextInt(200);
      for (int j = 0; j < length; j++) {
        one.append(random.nextInt(4) == 0 ? (char) random.nextInt(0x3000) : letter(random));
      }
      assertInstanceOf(Verdict.Refused.class, verify(one.toString(), "shop", ISSUED));
    }
  }

  /** Any CharSequence will do, and it is read as text. */
  @Test
  public void tokenMayBeAnyCharSequence() {
    String token = issue(GRANT);
    Verdict verdict = tested().verify(CharBuffer.wrap(token), new Expectation("shop", ISSUED));
    assertInstanceOf(Verdict.Valid.class, verdict);
  }

  /** Names of letters, digits, hyphen and underscore come back as they were. */
  @Test
  public void namesSurvive() {
    for (String name : List.of("a", "shop-2", "0", "-", "_", "Ab_9-", "null", "x".repeat(64))) {
      Grant grant = new Grant(name, name, ISSUED, EXPIRES);
      Verdict.Valid valid =
          assertInstanceOf(Verdict.Valid.class, verify(issue(grant), name, ISSUED), name);
      assertEquals(grant, valid.grant());
    }
  }

  /** Many threads may issue and verify at once. */
  @Test
  public void threadsDoNotDisturbEachOther() {
    // One for all: made by the first thread, the others could miss it and make their own keys.
    Authenticator shared = tested();
    CompletableFuture<?>[] all =
        IntStream.range(0, 8)
            .mapToObj(thread ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int i = 0; i < 500; i++) {
                        Grant grant = new Grant("shop", thread + "-" + i, ISSUED, EXPIRES);
                        Verdict verdict =
                            shared.verify(
                                shared.issue(grant).text(), new Expectation("shop", ISSUED));
                        assertEquals(grant, assertInstanceOf(Verdict.Valid.class, verdict).grant());
                      }
                    },
                    Thread.ofPlatform().daemon()::start))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
  }

  /** {@return one authenticator for one rule} */
  private Authenticator tested() {
    Authenticator before = made;
    if (before != null) {
      return before;
    }
    Authenticator now = authenticator();
    made = now;
    return now;
  }

  private String issue(Grant grant) {
    return tested().issue(grant).text();
  }

  private Verdict verify(String token, String application, Instant now) {
    return tested().verify(token, new Expectation(application, now));
  }

  /**
   * Changes the highest of the six bits of a base64url character: the lowest ones of a last
   * character may mean nothing.
   */
  private static String tampered(String token, int at) {
    int value = ALPHABET.indexOf(token.charAt(at));
    char other = value < 0 ? 'A' : ALPHABET.charAt(value ^ 32);
    String changed = token.substring(0, at) + other + token.substring(at + 1);
    assertNotEquals(token, changed);
    return changed;
  }

  private static char letter(Random random) {
    return (ALPHABET + ".").charAt(random.nextInt(ALPHABET.length() + 1));
  }

  private static String shown(String garbage) {
    return "'" + garbage.substring(0, Math.min(40, garbage.length())) + "'";
  }
}
