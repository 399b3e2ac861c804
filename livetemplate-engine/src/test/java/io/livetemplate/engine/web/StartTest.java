package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Page;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryTransport;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartTest {
  private static final Transport ONE = MemoryTransport.listening("one");
  private static final Transport TWO = MemoryTransport.listening("two");
  private static final Transport FALLBACK = new MemoryTransport("fallback", true, Map.of());
  private static final Transport CARRIER =
      new MemoryTransport("carrier", false, Map.of("poll", r -> HttpResponse.plain(200, "x")));

  @Test
  void the_only_listener_is_taken() {
    try (Server server = start(Map.of(), ONE, CARRIER)) {
      assertThat(server.uri()).isEqualTo(URI.create("http://127.0.0.1:4711/"));
      assertThat(server.port()).isEqualTo(4711);
    }
  }

  @Test
  void a_fallback_serves_when_there_is_no_other() {
    start(Map.of(), FALLBACK, CARRIER).close();
    start(Map.of(), FALLBACK, ONE).close();
  }

  @Test
  void a_page_says_what_channels_travel_by_and_preloads_what_the_first_one_needs() {
    Transport polling =
        new MemoryTransport("polling", false, Map.of("p", r -> HttpResponse.plain(200, "x")));
    String module = "\"/_livetemplate/m/polling\\.[0-9a-f]{16}\\.js\"";
    assertThat(pageOf(ONE, polling, CARRIER))
        .containsPattern("\"carriers\":\\[\\[\"websocket\",null],\\[\"polling\"," + module + "]],")
        .doesNotContainPattern("href=" + module);
    assertThat(pageOf(FALLBACK, polling, CARRIER))
        .containsPattern("\"carriers\":\\[\\[\"polling\"," + module + "]],")
        .containsPattern("<link rel=\"modulepreload\" href=" + module + " lt-own>");
  }

  private static String pageOf(Transport... transports) {
    var app = app(Map.of(), transports);
    app.application.page("/", Template.of("hello ", String.class), request -> "you");
    try (Server server = app.application.start(0)) {
      assertThat(server.port()).isPositive();
      return new String(app.get("/").body(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void without_a_listener_the_message_says_what_to_add() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(Map.of(), CARRIER))
        .withMessage(
            "no transport that listens was found; add the artifact"
                + " io.livetemplate:livetemplate-transport-jetty to the class path or module path");
  }

  @Test
  void two_listeners_are_named_with_the_property_that_chooses() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(Map.of(), ONE, TWO, FALLBACK))
        .withMessageMatching(
            "more than one transport listens: one \\(.*MemoryTransport\\), two"
                + " \\(.*MemoryTransport\\); keep one on the path, or choose by the property"
                + " livetemplate.transport, such as -Dlivetemplate.transport=one");
    start(Map.of("transport", "two"), ONE, TWO, FALLBACK).close();
  }

  @Test
  void a_choice_that_is_not_there_lists_what_is() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> start(Map.of("transport", "three"), ONE, TWO))
        .withMessageMatching(
            "livetemplate.transport=three names no transport that listens; there are: one \\(.*\\),"
                + " two \\(.*\\)");
  }

  @Test
  void an_unknown_host_is_named() {
    assertThatExceptionOfType(ListenException.class)
        .isThrownBy(() -> app(Map.of(), ONE).application.start("no such host", 0))
        .withMessageContaining("'no such host'");
  }

  @Test
  void an_application_starts_once() {
    MemoryApplication app = app(Map.of(), ONE);
    try (Server server = app.application.start(0)) {
      assertThat(server.port()).isEqualTo(4711);
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> app.application.start(0));
    }
  }

  @Test
  void stopping_ends_pages_and_lets_whoever_awaits_go_on() throws Exception {
    MemoryApplication app = app(Map.of(), ONE);
    List<Page<String>> closed = new ArrayList<>();
    app.application.page("/", Template.of("t", String.class), request -> "m").closed(closed::add);
    app.get("/");
    Server server = app.application.start(0);
    var waiting = Thread.ofVirtual().unstarted(server::await);
    waiting.start();
    assertThat(server.stop(Duration.ofSeconds(5))).isEqualTo(Stopped.GRACEFUL);
    assertThat(server.stop(Duration.ofSeconds(5))).isEqualTo(Stopped.GRACEFUL);
    waiting.join();
    assertThat(closed).hasSize(1);
    assertThat(app.get("/").status()).isEqualTo(503);
    app.memory.time.pass(Duration.ofSeconds(2));
    assertThat(app.memory.time.waiting()).isZero();
  }

  private static MemoryApplication app(Map<String, String> settings, Transport... transports) {
    return new MemoryApplication(MethodHandles.lookup(), settings, List.of(transports), List.of());
  }

  private static Server start(Map<String, String> settings, Transport... transports) {
    return app(settings, transports).application.start(0);
  }
}
