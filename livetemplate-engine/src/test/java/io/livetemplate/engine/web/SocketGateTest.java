package io.livetemplate.engine.web;

import static io.livetemplate.engine.fixture.MemoryApplication.bootstrap;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketGateTest {
  private MemoryApplication app = application(Map.of("token", "24h"));
  private HttpResponse page = page(app);

  @BeforeEach
  void fresh() {
    app = application(Map.of("token", "24h"));
    page = page(app);
  }

  @Test
  void a_page_goes_live() {
    MemoryChannel channel = accepted(app.open(MemoryRequest.upgrade(token())));
    channel.says("[\"" + bootstrap(page, "epoch") + "\",\"tab\",0,0,[]]");
    assertThat(channel.take()).containsExactly("[0,0]");
    channel.says("[0,[[1,\"shout\",null]]]");
    assertThat(channel.take()).containsExactly("[1,1,\"hello YOU\"]");
  }

  @Test
  void the_protocol_is_selected_and_the_token_never_echoed() {
    var accept = (SocketDecision.Accept) app.open(MemoryRequest.upgrade(token()));
    assertThat(accept.subprotocol()).isEqualTo("livetemplate.v1");
    assertThat(Subprotocols.of(List.of("t.secret")).toString()).doesNotContain("secret");
    MemoryRequest split =
        MemoryRequest.get("/_livetemplate/socket")
            .with("Origin", "http://shop.example")
            .with("Sec-WebSocket-Protocol", "t." + token())
            .with("Sec-WebSocket-Protocol", "livetemplate.v1");
    assertThat(app.open(split)).isInstanceOf(SocketDecision.Accept.class);
  }

  @Test
  void forged_absent_doubled_or_foreign_is_refused_before_the_upgrade() {
    String token = token();
    String forged =
        token.substring(0, token.length() - 2) + (token.endsWith("A") ? "B" : "A") + "_";
    assertThat(refused(MemoryRequest.upgrade(forged))).isEqualTo(401);
    assertThat(refused(MemoryRequest.upgrade("nonsense"))).isEqualTo(401);
    assertThat(refused(MemoryRequest.upgrade(token + ", t." + token))).isEqualTo(401);
    assertThat(
            refused(
                MemoryRequest.upgrade(token)
                    .without("Sec-WebSocket-Protocol")
                    .with("Sec-WebSocket-Protocol", "livetemplate.v1")))
        .isEqualTo(401);
    assertThat(
            refused(
                MemoryRequest.upgrade(token)
                    .without("Sec-WebSocket-Protocol")
                    .with("Sec-WebSocket-Protocol", "t." + token)))
        .isEqualTo(400);
    assertThat(refused(MemoryRequest.upgrade(token).without("Origin"))).isEqualTo(403);
    for (String origin :
        List.of("http://evil.example", "null", "https://shop.example", "http://shop.example:81")) {
      assertThat(refused(MemoryRequest.upgrade(token).without("Origin").with("Origin", origin)))
          .as(origin)
          .isEqualTo(403);
    }
    assertThat(((SocketDecision.Refuse) app.open(MemoryRequest.get("/"))).response().status())
        .isEqualTo(404);
  }

  @Test
  void default_ports_and_case_do_not_matter_to_an_origin() {
    for (String origin : List.of("http://shop.example:80", "HTTP://Shop.Example")) {
      assertThat(app.open(MemoryRequest.upgrade(token()).without("Origin").with("Origin", origin)))
          .as(origin)
          .isInstanceOf(SocketDecision.Accept.class);
    }
  }

  @Test
  void behind_a_proxy_the_public_origin_counts() {
    MemoryApplication proxied = application(Map.of("public-origin", "https://www.shop.example"));
    String token = bootstrap(page(proxied), "token");
    assertThat(proxied.open(MemoryRequest.upgrade(token)))
        .isInstanceOf(SocketDecision.Refuse.class);
    assertThat(
            proxied.open(
                MemoryRequest.upgrade(token)
                    .without("Origin")
                    .with("Origin", "https://www.shop.example")))
        .isInstanceOf(SocketDecision.Accept.class);
  }

  @Test
  void what_was_good_once_is_told_its_code_after_the_upgrade() {
    assertThat(code(token())).isEmpty();
    app.memory.time.pass(Duration.ofMinutes(6));
    assertThat(code(token())).contains(CloseCode.GONE);
    app.memory.time.pass(Duration.ofHours(24));
    assertThat(code(token())).contains(CloseCode.EXPIRED);
    String ofAnotherProcess = token().replaceFirst("^[^.]*", "AAAAAAAA");
    assertThat(code(ofAnotherProcess)).contains(CloseCode.GONE);
  }

  @Test
  void whoever_comes_while_the_server_stops_is_told_to_come_back() {
    ((LiveApplication) app.application).pages().drain(Duration.ZERO);
    assertThat(code(token())).contains(CloseCode.DRAINING);
  }

  private java.util.Optional<CloseCode> code(String token) {
    MemoryChannel channel = accepted(app.open(MemoryRequest.upgrade(token)));
    java.util.Optional<CloseCode> code = channel.code();
    channel.breaks();
    return code;
  }

  private int refused(MemoryRequest request) {
    return ((SocketDecision.Refuse) app.open(request)).response().status();
  }

  private String token() {
    return bootstrap(page, "token");
  }

  private static MemoryChannel accepted(SocketDecision decision) {
    return MemoryChannel.open(((SocketDecision.Accept) decision).receiver());
  }

  private static MemoryApplication application(Map<String, String> settings) {
    var app = new MemoryApplication(MethodHandles.lookup(), settings, List.of(), List.of());
    app.application
        .page("/", Template.of("hello ", String.class), request -> "you")
        .on("shout", (model, event) -> model.toUpperCase(java.util.Locale.ROOT));
    return app;
  }

  private static HttpResponse page(MemoryApplication app) {
    return app.get("/");
  }
}
