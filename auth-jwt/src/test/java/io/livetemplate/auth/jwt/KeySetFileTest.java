package io.livetemplate.auth.jwt;

import static io.livetemplate.auth.jwt.Fixture.GRANT;
import static io.livetemplate.auth.jwt.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a file that changes while tokens are about. */
final class KeySetFileTest {
  private static final ECKey OLD = Fixture.ec("old");
  private static final ECKey NEW = Fixture.ec("new");

  @TempDir Path folder;

  private Instant now = NOW;

  @Test
  void a_rotation_drops_no_page() throws IOException {
    put(Fixture.set(OLD));
    Authenticator node = node();
    String before = token(node);
    // First every node learns the new key, then one after the other signs by it.
    put(Fixture.set(OLD, NEW));
    pass();
    assertThat(kid(token(node))).isEqualTo("old");
    put(Fixture.set(NEW, OLD.toPublicJWK()));
    pass();
    assertThat(kid(token(node))).isEqualTo("new");
    assertThat(Fixture.verify(node, before)).isInstanceOf(Verdict.Valid.class);
    assertThat(Fixture.verify(node, token(node))).isInstanceOf(Verdict.Valid.class);
    put(Fixture.set(NEW));
    pass();
    assertThat(Fixture.verify(node, before)).isEqualTo(new Verdict.Refused(Refusal.UNKNOWN_KEY));
  }

  @Test
  void a_token_of_another_node_is_known_by_the_shared_file() throws IOException {
    put(Fixture.set(OLD));
    assertThat(Fixture.verify(node(), token(node()))).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void a_broken_file_leaves_the_last_good_keys() throws IOException {
    put(Fixture.set(OLD));
    Authenticator node = node();
    String before = token(node);
    for (String broken :
        new String[] {
          "",
          "{",
          "{\"keys\":[]}",
          Fixture.set(OLD.toPublicJWK()),
          Fixture.set(NEW, NEW),
          Fixture.set(Fixture.OCT)
        }) {
      put(broken);
      pass();
      assertThat(Fixture.verify(node, before)).as(broken).isInstanceOf(Verdict.Valid.class);
      assertThat(kid(token(node))).isEqualTo("old");
    }
    Files.delete(file());
    pass();
    assertThat(Fixture.verify(node, before)).isInstanceOf(Verdict.Valid.class);
    put(Fixture.set(NEW));
    pass();
    assertThat(kid(token(node))).isEqualTo("new");
  }

  @Test
  void the_file_is_looked_at_once_a_second_at_most() throws IOException {
    put(Fixture.set(OLD));
    Authenticator node = node();
    put(Fixture.set(NEW));
    assertThat(kid(token(node))).isEqualTo("old");
    now = now.plusSeconds(1);
    assertThat(kid(token(node))).isEqualTo("old");
    now = now.plusMillis(1);
    assertThat(kid(token(node))).isEqualTo("new");
    put(Fixture.set(OLD));
    assertThat(kid(token(node))).isEqualTo("new");
  }

  /** How secrets are mounted into containers: a link that is turned to another folder. */
  @Test
  void a_turned_link_is_followed() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), Fixture.set(OLD));
    Path two = Files.writeString(folder.resolve("two"), Fixture.set(NEW));
    Files.setLastModifiedTime(two, Files.getLastModifiedTime(one));
    Files.createSymbolicLink(file(), one);
    Authenticator node = node();
    Path turned = Files.createSymbolicLink(folder.resolve("turned"), two);
    Files.move(turned, file(), StandardCopyOption.ATOMIC_MOVE);
    pass();
    assertThat(kid(token(node))).isEqualTo("new");
  }

  @Test
  void a_file_of_no_use_is_a_mistake_at_the_start() throws IOException {
    assertThatThrownBy(this::node)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("livetemplate.jwt-jwks-file=" + file());
    put("{\"keys\":[{\"kty\":\"EC\",\"secret\":\"hush\"");
    assertThatThrownBy(this::node)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("RFC 7517")
        .hasNoCause()
        .message()
        .doesNotContain("hush");
    put(Fixture.set(OLD.toPublicJWK()));
    assertThatThrownBy(this::node).hasMessageContaining("no key that can sign by ES256");
    put(Fixture.set(OLD, OLD));
    assertThatThrownBy(this::node).hasMessageContaining("two keys with the kid 'old'");
    put(Fixture.set(new ECKey.Builder(OLD).keyID(null).build()));
    assertThatThrownBy(this::node).hasMessageContaining("without kid");
  }

  /** Sets are shared: a key for encryption, or of another kind, is none of ours. */
  @Test
  void keys_for_something_else_are_left_out() throws IOException {
    JWK encrypting = new ECKey.Builder(NEW).keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION).build();
    put(Fixture.set(encrypting, Fixture.ED, Fixture.OCT, OLD));
    assertThat(kid(token(node()))).isEqualTo("old");
  }

  private Authenticator node() {
    return Fixture.configured(
        new JwtAuthenticator(),
        Map.of("jwt-algorithm", "ES256", "jwt-jwks-file", file().toString()),
        () -> now);
  }

  private Path file() {
    return folder.resolve("keys.json");
  }

  /** Puts another file in the place of the one before, as an operator should. */
  private void put(String text) throws IOException {
    Path made = Files.writeString(folder.resolve("made"), text);
    Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void pass() {
    now = now.plus(Duration.ofMillis(1001));
  }

  private static String token(Authenticator node) {
    return node.issue(GRANT).text();
  }

  private static String kid(String token) {
    return CompactToken.of(token).orElseThrow().header().getKeyID();
  }
}
