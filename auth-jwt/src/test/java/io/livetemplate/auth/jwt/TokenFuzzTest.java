package io.livetemplate.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.tck.fuzz.Fuzz;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is shown as a token is judged, and nothing is good but what was issued. */
final class TokenFuzzTest {
  @ParameterizedTest
  @ValueSource(strings = {"HS256", "ES256", "EdDSA"})
  void nothing_but_what_was_issued_is_good(String algorithm) {
    Authenticator authenticator =
        Fixture.configured(
            new JwtAuthenticator(() -> Fixture.set(Fixture.OCT, Fixture.EC, Fixture.ED)),
            Map.of("jwt-algorithm", algorithm));
    String token = authenticator.issue(Fixture.GRANT).text();
    Fuzz.run(
        List.of(token, "a.b.c", token.substring(token.indexOf('.')), token + token),
        text ->
            assertThat(Fixture.verify(authenticator, text) instanceof Verdict.Valid)
                .isEqualTo(text.equals(token)));
  }

  /** Spoiled inside its parts, so that what is wrong is not the alphabet. */
  @Test
  void headers_and_claims_are_judged() {
    Authenticator authenticator =
        Fixture.configured(new JwtAuthenticator(), Map.of("jwt-key", Fixture.SECRET));
    String token = authenticator.issue(Fixture.GRANT).text();
    List<String> parts = new ArrayList<>();
    for (String part : token.split("\\.", -1)) {
      parts.add(
          new String(
              Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    Fuzz.run(
        List.of(String.join("\n", parts)),
        text -> {
          String[] spoiled = text.split("\n", 3);
          StringBuilder written = new StringBuilder();
          for (String part : spoiled) {
            written.append(written.isEmpty() ? "" : ".").append(encoded(part));
          }
          assertThat(Fixture.verify(authenticator, written.toString()) instanceof Verdict.Valid)
              .isEqualTo(written.toString().equals(token));
        });
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
