package io.livetemplate.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The authenticator where it is used: found by an application, asked by the engine. */
final class EngineTest {
  private static final String OTHER = "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg";

  @Test
  void it_is_found_and_a_page_goes_live_by_its_token() throws IOException {
    Application node = application("jwt-key", Fixture.SECRET);
    String token = token(node);
    assertThat(CompactToken.of(token)).isPresent();
    assertThat(node.endpoint().open(upgrade(token)))
        .isInstanceOfSatisfying(
            SocketDecision.Accept.class, accept -> assertThat(code(accept)).isEmpty());
  }

  @Test
  void a_forged_token_is_refused_before_the_upgrade() throws IOException {
    Application node = application("jwt-key", Fixture.SECRET);
    String token = token(node);
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);
    assertThat(node.endpoint().open(upgrade(forged)))
        .isInstanceOfSatisfying(
            SocketDecision.Refuse.class,
            refuse -> assertThat(refuse.response().status()).isEqualTo(401));
  }

  /** Another node, or this one after a restart: the browser is to fetch its page again. */
  @Test
  void a_token_of_an_unknown_key_or_page_is_gone() throws IOException {
    String token = token(application("jwt-key", OTHER));
    for (String key : List.of(Fixture.SECRET, OTHER)) {
      assertThat(application("jwt-key", key).endpoint().open(upgrade(token)))
          .isInstanceOfSatisfying(
              SocketDecision.Accept.class,
              accept -> assertThat(code(accept)).contains(CloseCode.GONE));
    }
  }

  @Test
  void a_mistake_in_the_keys_shows_when_the_application_is_built() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> application("jwt-key", "short"))
        .withMessageContaining("livetemplate.jwt-key");
  }

  private static Application application(String key, String value) {
    Application application =
        LiveTemplate.builder(MethodHandles.lookup()).name("shop").set(key, value).build();
    application.page("/", Template.of("hello.html", Hello.class), request -> new Hello("you"));
    return application;
  }

  /** What the page shows. */
  record Hello(String name) {}

  private static String token(Application node) throws IOException {
    String page =
        new String(node.endpoint().handle(new Asked("/", Map.of())).body(), StandardCharsets.UTF_8);
    Matcher found = Pattern.compile("\"token\":\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static Asked upgrade(String token) {
    return new Asked(
        "/_livetemplate/socket",
        Map.of(
            "Origin",
            "http://shop.example",
            "Sec-WebSocket-Protocol",
            "livetemplate.v1, t." + token));
  }

  private static Optional<CloseCode> code(SocketDecision.Accept accept) {
    Closed channel = new Closed();
    accept.receiver().opened(channel);
    return Optional.ofNullable(channel.code);
  }

  /** Sees only with what code it is closed. */
  private static final class Closed implements Channel {
    private @Nullable CloseCode code;

    @Override
    public ChannelInfo info() {
      return new ChannelInfo("test", "192.0.2.1", Compression.NONE);
    }

    @Override
    public void send(String frame) {
      throw new AssertionError(frame);
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseCode why) {
      code = why;
    }
  }

  private record Asked(String path, Map<String, String> sent) implements HttpRequest {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String prefix() {
      return "";
    }

    @Override
    public Optional<String> query() {
      return Optional.empty();
    }

    @Override
    public List<String> headers(String name) {
      String value = name.equals("Host") ? "shop.example" : sent.get(name);
      return value == null ? List.of() : List.of(value);
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public String remoteAddress() {
      return "192.0.2.1";
    }

    @Override
    public Optional<Principal> principal() {
      return Optional.empty();
    }

    @Override
    public byte[] body(int limit) {
      return new byte[0];
    }
  }
}
