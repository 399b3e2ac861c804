package io.livetemplate.auth.jwt;

import static io.livetemplate.auth.jwt.Fixture.GRANT;
import static io.livetemplate.auth.jwt.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens as somebody without, and sometimes with, the key would make them. */
final class AttackTest {
  private static final String CLAIMS =
      "{\"iss\":\"livetemplate\",\"aud\":\"shop\",\"sub\":\"page-1\",\"iat\":1893456000,"
          + "\"nbf\":1893456000,\"exp\":1893456300,\"jti\":\"j\"}";

  private final Authenticator hs256 =
      Fixture.configured(new JwtAuthenticator(() -> Fixture.set(Fixture.OCT)), Map.of());
  private final Authenticator es256 =
      Fixture.configured(
          new JwtAuthenticator(() -> Fixture.set(Fixture.EC)), Map.of("jwt-algorithm", "ES256"));

  /** Without this, every refusal below could have another reason. */
  @Test
  void what_is_signed_by_the_key_is_valid() {
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"}", CLAIMS))
        .isEqualTo(new Verdict.Valid(GRANT, NOW.plus(Duration.ofMinutes(3))));
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\",\"typ\":\"JWT\"}", CLAIMS))
        .isInstanceOf(Verdict.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
  void no_algorithm_is_no_token(String none) {
    String header = "{\"alg\":\"" + none + "\",\"kid\":\"oct\"}";
    String unsigned = base64(header) + "." + base64(CLAIMS) + ".";
    assertThat(refused(Fixture.verify(hs256, unsigned))).isEqualTo(Refusal.MALFORMED);
    assertThat(Fixture.verify(hs256, unsigned + "AA")).isInstanceOf(Verdict.Refused.class);
    assertThat(hs256(header, CLAIMS)).isInstanceOf(Verdict.Refused.class);
  }

  /** The public key of ES256, which everybody may know, must not serve as a secret of HS256. */
  @Test
  void a_public_key_is_no_secret() throws JOSEException {
    byte[] publicKey = Fixture.EC.toPublicKey().getEncoded();
    String json = Fixture.EC.toPublicJWK().toJSONString();
    for (byte[] secret : new byte[][] {publicKey, json.getBytes(StandardCharsets.UTF_8)}) {
      String token =
          signed("{\"alg\":\"HS256\",\"kid\":\"ec\"}", CLAIMS, new MACSigner(secret), "HS256");
      assertThat(refused(Fixture.verify(es256, token))).isEqualTo(Refusal.FORGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS384", "HS512", "RS256", "PS256", "ES256", "EdDSA", "hs256", "A256GCM"})
  void a_token_does_not_choose_its_algorithm(String other) {
    assertThat(hs256("{\"alg\":\"" + other + "\",\"kid\":\"oct\"}", CLAIMS))
        .isEqualTo(new Verdict.Refused(Refusal.FORGED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jku\":\"https://evil.example/keys\"",
        "\"x5u\":\"https://evil.example/cert\"",
        "\"x5c\":[\"MAA=\"]",
        "\"x5t\":\"AAAA\"",
        "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
        "\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "\"crit\":[\"exp\"],\"exp\":1",
        "\"crit\":[]",
        "\"crit\":[\"b64\"],\"b64\":false",
        "\"b64\":false",
        "\"zip\":\"DEF\"",
        "\"cty\":\"JWT\"",
        "\"alg\":\"none\"",
        "\"kid\":\"oct\"",
        "\"anything\":1"
      })
  void a_header_brings_nothing_but_a_key_id(String more) {
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"," + more + "}", CLAIMS))
        .isEqualTo(new Verdict.Refused(Refusal.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../dev/null",
        "/etc/passwd",
        "oct' OR '1'='1",
        "oct\\u0000",
        "OCT",
        "oct ",
        "",
        "https://evil.example/key"
      })
  void a_key_id_is_a_name_and_nothing_else(String kid) {
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}", CLAIMS))
        .isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"HS256\"}",
        "{\"alg\":\"HS256\",\"kid\":null}",
        "{\"alg\":\"HS256\",\"kid\":1}",
        "{\"alg\":\"HS256\",\"kid\":[\"oct\"]}",
        "{\"kid\":\"oct\"}",
        "[]",
        "null",
        "{",
        "{\"alg\":\"HS256\",\"kid\":\"oct\"} {}"
      })
  void a_header_without_a_key_is_none(String header) {
    assertThat(hs256(header, CLAIMS)).isEqualTo(new Verdict.Refused(Refusal.MALFORMED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"aud\":\"shop\"    | \"aud\":\"blog\"          | FOREIGN",
        "\"aud\":\"shop\"    | \"aud\":[\"shop\",\"x\"]  | MALFORMED",
        "\"aud\":\"shop\"    | \"aud\":[]                | MALFORMED",
        "\"aud\":\"shop\"    | \"aud\":{}                | MALFORMED",
        "\"aud\":\"shop\"    | \"a\":1                   | MALFORMED",
        "\"iss\":\"livetemplate\" | \"iss\":\"evil\"     | FOREIGN",
        "\"iss\":\"livetemplate\" | \"a\":1              | MALFORMED",
        "\"sub\":\"page-1\"  | \"a\":1                   | MALFORMED",
        "\"sub\":\"page-1\"  | \"sub\":\"p\",\"sub\":\"page-1\" | MALFORMED",
        "\"jti\":\"j\"       | \"a\":1                   | MALFORMED",
        "\"iat\":1893456000  | \"a\":1                   | MALFORMED",
        "\"nbf\":1893456000  | \"a\":1                   | MALFORMED",
        "\"exp\":1893456300  | \"a\":1                   | MALFORMED",
        "\"exp\":1893456300  | \"exp\":\"1893456300\"    | MALFORMED",
        "\"exp\":1893456300  | \"exp\":true              | MALFORMED",
        "\"nbf\":1893456000  | \"nbf\":1893456031        | NOT_YET"
      })
  void claims_are_all_there_and_right(String claim, String instead, Refusal reason) {
    assertThat(CLAIMS).contains(claim);
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"}", CLAIMS.replace(claim, instead)))
        .isEqualTo(new Verdict.Refused(reason));
  }

  @Test
  void a_page_is_read_from_the_token_alone() {
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"}", CLAIMS.replace("page-1", "page-2")))
        .isInstanceOfSatisfying(
            Verdict.Valid.class, valid -> assertThat(valid.grant().page()).isEqualTo("page-2"));
  }

  /** Clocks may be 30 s apart where it matters: at the beginning. The end is the end. */
  @Test
  void time_has_edges() {
    String token = hs256.issue(GRANT).text();
    assertThat(at(token, NOW.minusSeconds(31))).isEqualTo(new Verdict.Refused(Refusal.NOT_YET));
    assertThat(at(token, NOW.minusSeconds(30))).isInstanceOf(Verdict.Valid.class);
    assertThat(at(token, GRANT.expires().minusMillis(1))).isInstanceOf(Verdict.Valid.class);
    assertThat(at(token, GRANT.expires())).isEqualTo(new Verdict.Expired(GRANT));
    assertThat(at(token, Instant.MAX)).isEqualTo(new Verdict.Expired(GRANT));
  }

  @Test
  void a_signature_is_whole_and_has_one_spelling() {
    String token = hs256.issue(GRANT).text();
    int dot = token.lastIndexOf('.');
    for (int end = dot; end < token.length(); end++) {
      assertThat(Fixture.verify(hs256, token.substring(0, end)))
          .isInstanceOf(Verdict.Refused.class);
    }
    // 43 characters hold 258 bits: the last two mean nothing, and must not be of another value.
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    for (int spare = 1; spare < 4; spare++) {
      String twin = token.substring(0, token.length() - 1) + alphabet.charAt(last ^ spare);
      assertThat(Base64URL.from(twin.substring(dot + 1)).decode())
          .isEqualTo(Base64URL.from(token.substring(dot + 1)).decode());
      assertThat(refused(Fixture.verify(hs256, twin))).isEqualTo(Refusal.MALFORMED);
    }
    for (String twin : new String[] {token + "=", token + "==", token + "\n", token + "A"}) {
      assertThat(Fixture.verify(hs256, twin)).isInstanceOf(Verdict.Refused.class);
    }
    assertThat(refused(Fixture.verify(hs256, token.replace('.', '|'))))
        .isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void other_alphabets_of_base64_are_not_read() throws JOSEException {
    // Names that need the two letters in which the alphabets differ.
    String claims = CLAIMS.replace("page-1", "???>>>~~~");
    String token =
        signed("{\"alg\":\"HS256\",\"kid\":\"oct\"}", claims, new MACSigner(Fixture.OCT), "HS256");
    assertThat(Fixture.verify(hs256, token)).isInstanceOf(Verdict.Valid.class);
    String standard = token.replace('-', '+').replace('_', '/');
    assertThat(standard).isNotEqualTo(token);
    assertThat(refused(Fixture.verify(hs256, standard))).isEqualTo(Refusal.MALFORMED);
  }

  @Test
  void a_huge_token_is_not_even_read() {
    String claims = CLAIMS.replace("\"j\"", "\"" + "j".repeat(3000) + "\"");
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"}", claims))
        .isEqualTo(new Verdict.Refused(Refusal.MALFORMED));
    String deep = "[".repeat(700) + "]".repeat(700);
    assertThat(hs256("{\"alg\":\"HS256\",\"kid\":\"oct\"}", deep))
        .isEqualTo(new Verdict.Refused(Refusal.MALFORMED));
  }

  /** The signature of zeros that a broken Java accepted (CVE-2022-21449), and bent ones. */
  @Test
  void a_signature_of_zeros_is_none() {
    String unsigned = base64("{\"alg\":\"ES256\",\"kid\":\"ec\"}") + "." + base64(CLAIMS) + ".";
    for (int length : new int[] {1, 63, 64, 65, 128}) {
      String zeros = Base64URL.encode(new byte[length]).toString();
      assertThat(refused(Fixture.verify(es256, unsigned + zeros))).isEqualTo(Refusal.FORGED);
    }
  }

  @Test
  void a_signature_of_ed25519_has_its_length() {
    Authenticator eddsa =
        Fixture.configured(
            new JwtAuthenticator(() -> Fixture.set(Fixture.ED)), Map.of("jwt-algorithm", "EdDSA"));
    String unsigned = base64("{\"alg\":\"EdDSA\",\"kid\":\"ed\"}") + "." + base64(CLAIMS) + ".";
    for (int length : new int[] {1, 63, 64, 65, 128}) {
      String zeros = Base64URL.encode(new byte[length]).toString();
      assertThat(refused(Fixture.verify(eddsa, unsigned + zeros))).isEqualTo(Refusal.FORGED);
    }
  }

  @Test
  void nothing_secret_is_printed() {
    String token = hs256.issue(GRANT).text();
    assertThat(CompactToken.of(token).orElseThrow().toString())
        .doesNotContain(token.substring(token.lastIndexOf('.') + 1));
    KeyRing ring = KeyRing.of(Algorithm.HS256, java.util.List.of(Fixture.OCT), "a test");
    assertThat(ring.toString())
        .contains("oct")
        .doesNotContain(Fixture.OCT.getKeyValue().toString());
  }

  private Verdict at(String token, Instant now) {
    return hs256.verify(token, new Expectation("shop", now));
  }

  private Verdict hs256(String header, String claims) {
    try {
      return Fixture.verify(hs256, signed(header, claims, new MACSigner(Fixture.OCT), "HS256"));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs any header at all, by an algorithm that need not be the one it names. */
  private static String signed(String header, String claims, JWSSigner signer, String algorithm)
      throws JOSEException {
    String input = base64(header) + "." + base64(claims);
    try {
      JWSHeader used = JWSHeader.parse("{\"alg\":\"" + algorithm + "\"}");
      return input + "." + signer.sign(used, input.getBytes(StandardCharsets.US_ASCII));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal refused(Verdict verdict) {
    return ((Verdict.Refused) verdict).reason();
  }

  private static String base64(String text) {
    return Base64URL.encode(text).toString();
  }
}
