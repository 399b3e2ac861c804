package io.livetemplate.auth.jwt;

import static io.livetemplate.auth.jwt.Fixture.GRANT;
import static io.livetemplate.auth.jwt.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.error.ConfigurationException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JwtAuthenticatorTest {
  private static final String OTHER = "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg";

  @Test
  void a_token_has_the_registered_claims() throws ParseException {
    Authenticator node = Fixture.configured(new JwtAuthenticator(), Map.of("jwt-issuer", "node-1"));
    CompactToken token = CompactToken.of(node.issue(GRANT).text()).orElseThrow();
    assertThat(token.header().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
    JWTClaimsSet claims = JWTClaimsSet.parse(token.payload().decodeToString());
    assertThat(claims.getIssuer()).isEqualTo("node-1");
    assertThat(claims.getAudience()).containsExactly("shop");
    assertThat(claims.getSubject()).isEqualTo("page-1");
    assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW);
    assertThat(claims.getNotBeforeTime().toInstant()).isEqualTo(NOW);
    assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(300));
    assertThat(claims.getJWTID()).hasSize(22);
  }

  @Test
  void renewal_is_due_at_three_fifths_of_its_life() {
    Authenticator node = Fixture.configured(new JwtAuthenticator(), Map.of());
    assertThat(Fixture.verify(node, node.issue(GRANT).text()))
        .isEqualTo(new Verdict.Valid(GRANT, NOW.plus(Duration.ofMinutes(3))));
  }

  @Test
  void a_restart_without_keys_knows_no_token_from_before() {
    String before = Fixture.configured(new JwtAuthenticator(), Map.of()).issue(GRANT).text();
    Authenticator restarted = Fixture.configured(new JwtAuthenticator(), Map.of());
    assertThat(Fixture.verify(restarted, before))
        .isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
  }

  @Test
  void nodes_that_share_a_secret_know_each_others_tokens_and_rotate_it() {
    Authenticator one = secret(Fixture.SECRET);
    Authenticator rotated = secret(OTHER + ", " + Fixture.SECRET);
    assertThat(Fixture.verify(secret(Fixture.SECRET), one.issue(GRANT).text()))
        .isInstanceOf(Verdict.Valid.class);
    assertThat(Fixture.verify(rotated, one.issue(GRANT).text())).isInstanceOf(Verdict.Valid.class);
    assertThat(Fixture.verify(one, rotated.issue(GRANT).text()))
        .isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
  }

  @Test
  void an_issuer_knows_its_own_tokens_only() {
    Authenticator one =
        Fixture.configured(
            new JwtAuthenticator(), Map.of("jwt-key", Fixture.SECRET, "jwt-issuer", "one"));
    assertThat(Fixture.verify(secret(Fixture.SECRET), one.issue(GRANT).text()))
        .isEqualTo(new Verdict.Refused(Refusal.FOREIGN));
  }

  @Test
  void a_supplied_set_is_read_again_when_it_changes() {
    var set = new AtomicReference<>(Fixture.set(Fixture.OCT));
    var failing = new AtomicBoolean();
    Authenticator node =
        Fixture.configured(
            new JwtAuthenticator(() -> {
              if (failing.get()) {
                throw new IllegalStateException("on purpose");
              }
              return set.get();
            }),
            Map.of());
    String before = node.issue(GRANT).text();
    set.set("broken");
    assertThat(Fixture.verify(node, before)).isInstanceOf(Verdict.Valid.class);
    set.set(Fixture.set(Fixture.EC));
    assertThat(Fixture.verify(node, before)).isInstanceOf(Verdict.Valid.class);
    set.set(
        Fixture.set(
            new com.nimbusds.jose.jwk.OctetSequenceKey.Builder(Fixture.OCT.toByteArray())
                .keyID("next")
                .build()));
    assertThat(Fixture.verify(node, before)).isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
    failing.set(true);
    assertThat(Fixture.verify(node, node.issue(GRANT).text())).isInstanceOf(Verdict.Valid.class);
  }

  /** RFC 8037 appendix A.4. */
  @Test
  void ed25519_signs_as_the_standard_says() throws JOSEException {
    JWSHeader header = new JWSHeader(JWSAlgorithm.EdDSA);
    String input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    byte[] bytes = input.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var signature = new EdSigner(Fixture.ED).sign(header, bytes);
    assertThat(signature.toString())
        .isEqualTo(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    assertThat(new EdVerifier(Fixture.ED.toPublicJWK()).verify(header, bytes, signature)).isTrue();
    bytes[0]++;
    assertThat(new EdVerifier(Fixture.ED.toPublicJWK()).verify(header, bytes, signature)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jwt-key=hush+secret                | is not base64url",
        "jwt-key=aHVzaC1zZWNyZXQ            | 11 bytes",
        "jwt-key=,                          | 0 bytes",
        "jwt-algorithm=none                 | HS256, ES256, EdDSA",
        "jwt-algorithm=RS256                | HS256, ES256, EdDSA",
        "jwt-algorithm=ES256                | livetemplate.jwt-jwks-file",
        "jwt-algorithm=EdDSA                | livetemplate.jwt-jwks-file",
        "jwt-jwks-file=/no/such/file        | /no/such/file"
      })
  void mistakes_show_before_anything_is_served(String setting, String message) {
    int equals = setting.indexOf('=');
    assertThatThrownBy(() ->
            Fixture.configured(
                new JwtAuthenticator(),
                Map.of(setting.substring(0, equals), setting.substring(equals + 1))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("hush");
  }

  @Test
  void keys_come_from_one_source() {
    assertThatThrownBy(() ->
            Fixture.configured(
                new JwtAuthenticator(), Map.of("jwt-key", Fixture.SECRET, "jwt-jwks-file", "x")))
        .hasMessageContaining("livetemplate.jwt-key and livetemplate.jwt-jwks-file");
    assertThatThrownBy(() ->
            Fixture.configured(
                new JwtAuthenticator(() -> Fixture.set(Fixture.OCT)),
                Map.of("jwt-key", Fixture.SECRET)))
        .hasMessageContaining("a supplier");
  }

  @Test
  void it_is_found_and_has_no_keys_before_it_is_configured() {
    Authenticator found = ServiceLoader.load(Authenticator.class).findFirst().orElseThrow();
    assertThat(found.id()).isEqualTo("jwt");
    assertThatThrownBy(() -> found.issue(GRANT)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> found.verify("", new Expectation("shop", NOW)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Fixture.configured((JwtAuthenticator) found, Map.of()).id()).isEqualTo("jwt");
  }

  private static Authenticator secret(String keys) {
    return Fixture.configured(new JwtAuthenticator(), Map.of("jwt-key", keys));
  }
}
