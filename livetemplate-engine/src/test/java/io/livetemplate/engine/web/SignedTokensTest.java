package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.tck.fuzz.Fuzz;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokensTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Grant GRANT =
      new Grant("shop", "p_-a0", NOW, NOW.plus(Duration.ofHours(10)));

  private final SignedTokens tokens = new SignedTokens(new Random(1));
  private final PageToken token = tokens.issue(GRANT);

  @Test
  void a_token_carries_its_grant_until_it_expires() {
    assertThat(verify(token.text(), "shop", NOW))
        .isEqualTo(new Verdict.Valid(GRANT, NOW.plus(Duration.ofHours(6))));
    assertThat(verify(token.text(), "shop", NOW.plus(Duration.ofHours(10))))
        .isEqualTo(new Verdict.Expired(GRANT));
    assertThat(verify(token.text(), "blog", NOW)).isEqualTo(new Verdict.Refused(Refusal.FOREIGN));
  }

  @Test
  void every_single_character_counts() {
    String text = token.text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String forged = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(verify(forged, "shop", NOW)).as(forged).isInstanceOf(Verdict.Refused.class);
    }
  }

  @Test
  void another_process_has_another_key() {
    SignedTokens restarted = new SignedTokens(new Random(2));
    assertThat(restarted.verify(token.text(), new Expectation("shop", NOW)))
        .isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".....", "a.b.c.d.e", "\u0000", "\ud800.a.b.c.d.e"})
  void anything_at_all_is_judged(String text) {
    assertThat(verify(text, "shop", NOW)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void nothing_but_what_was_issued_is_good() {
    String other = tokens.issue(new Grant("shop", "other", NOW, NOW.plusSeconds(1))).text();
    Fuzz.run(
        List.of(token.text(), other, "a.b.c.d.e.f"),
        text ->
            assertThat(verify(text, "shop", NOW) instanceof Verdict.Valid)
                .isEqualTo(text.equals(token.text()) || text.equals(other)));
  }

  @Test
  void tokens_are_not_printed() {
    assertThat(token.toString()).doesNotContain(token.text());
  }

  private Verdict verify(String text, String application, Instant now) {
    return tokens.verify(text, new Expectation(application, now));
  }
}
