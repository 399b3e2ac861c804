package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.MemoryTransport;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for sockets and for requests that change something. */
final class SameOriginTest {

  @Test
  void allowed_origins_are_let_in_beside_the_own_one() {
    MemoryApplication app =
        application(Map.of("allowed-origins", "https://a.example, https://b.example:8443"));
    for (String origin :
        List.of("http://shop.example", "https://a.example", "https://B.example:8443")) {
      assertThat(allowed(app, MemoryRequest.get("/").with("Origin", origin))).as(origin).isTrue();
    }
    for (String origin :
        List.of(
            "http://a.example",
            "https://a.example:8443",
            "https://b.example",
            "https://xa.example",
            "https://a.example.evil.example",
            "null")) {
      assertThat(allowed(app, MemoryRequest.get("/").with("Origin", origin))).as(origin).isFalse();
    }
  }

  @Test
  void two_origins_are_none() {
    MemoryRequest twice =
        MemoryRequest.get("/")
            .with("Origin", "http://shop.example")
            .with("Origin", "http://evil.example");
    assertThat(allowed(application(Map.of()), twice)).isFalse();
  }

  /** A browser that keeps its origin to itself says in another way that it is at home. */
  @ParameterizedTest
  @CsvSource({
    "same-origin, ,                                    true",
    "same-origin, https://evil.example/,               true",
    "same-site,   http://shop.example/,                false",
    "none,        http://shop.example/,                false",
    "cross-site,  ,                                    false",
    ",            ,                                    false",
    ",            http://shop.example,                 true",
    ",            HTTP://Shop.example:80/cart?x#y,     true",
    ",            https://a.example/,                  true",
    ",            https://shop.example/,               false",
    ",            http://shop.example:8080/,           false",
    ",            http://shop.example.evil.example/,   false",
    ",            http://shop.example@evil.example/,   false",
    ",            'http://shop.example,evil.example/', false",
    ",            http://evil.example/shop.example,    false",
    ",            shop.example,                        false",
    ",            about:blank,                         false"
  })
  void a_request_without_origin_is_let_in_when_it_shows_another_way_that_it_is_from_here(
      @Nullable String site, @Nullable String referrer, boolean let) {
    MemoryRequest request = MemoryRequest.get("/");
    if (site != null) {
      request.with("Sec-Fetch-Site", site);
    }
    if (referrer != null) {
      request.with("Referer", referrer);
    }
    MemoryApplication app = application(Map.of("allowed-origins", "https://a.example"));
    assertThat(allowed(app, request)).isEqualTo(let);
  }

  @Test
  void the_rule_is_switched_off_by_a_call_with_a_telling_name_alone() {
    MemoryApplication app = application(Map.of());
    MemoryRequest evil = MemoryRequest.get("/").with("Origin", "https://evil.example");
    assertThat(allowed(app, evil)).isFalse();
    app.application.dangerouslyAllowEveryOrigin();
    assertThat(allowed(app, evil)).isTrue();
    assertThat(allowed(app, MemoryRequest.get("/"))).isTrue();
  }

  @Test
  void no_answer_lets_another_origin_read_it() {
    MemoryApplication app = application(Map.of("allowed-origins", "https://a.example"));
    for (String origin : List.of("https://a.example", "https://evil.example")) {
      for (MemoryRequest request :
          List.of(
              MemoryRequest.get("/"),
              MemoryRequest.of("OPTIONS", "/_livetemplate/poll"),
              MemoryRequest.of("POST", "/_livetemplate/poll"))) {
        request.with("Origin", origin).with("Access-Control-Request-Method", "POST");
        assertThat(app.handle(request).headers())
            .map(header -> header.name().toLowerCase(Locale.ROOT))
            .noneMatch(name -> name.startsWith("access-control"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.example", "https://", "https://shop.example/path", "*", "ftp://x"})
  void what_is_no_origin_is_a_mistake_at_the_start(String origin) {
    for (String key : List.of("public-origin", "allowed-origins")) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> application(Map.of(key, origin)))
          .withMessageContaining("livetemplate." + key + "=" + origin)
          .withMessageContaining("https://shop.example");
    }
  }

  @Test
  void there_is_one_public_origin() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> application(Map.of("public-origin", "https://a.example,https://b.example")))
        .withMessageContaining("livetemplate.allowed-origins");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,   https, shop.example,                 https://shop.example,      true",
    "10.1.2.3,   https, shop.example:8443,            https://shop.example:8443, true",
    "10.1.2.3,   https, 'inner.example, shop.example', https://shop.example,     true",
    "10.1.2.3,   https, 'evil.example, shop.example', https://evil.example,      false",
    "10.1.2.3,   HTTPS, shop.example,                 https://shop.example,      true",
    "10.1.2.3,   ftp,   backend:8080,                 http://backend:8080,       true",
    "10.1.2.3,   https, 'a b',                        https://backend:8080,      true",
    "192.0.2.66, https, shop.example,                 https://shop.example,      false",
    "192.0.2.66, https, shop.example,                 http://backend:8080,       true"
  })
  void a_trusted_proxy_alone_says_what_the_browser_sees(
      String peer, String scheme, String host, String origin, boolean allowed) {
    MemoryRequest request =
        MemoryRequest.get("/")
            .from(peer)
            .without("Host")
            .with("Host", "backend:8080")
            .with("X-Forwarded-Proto", scheme)
            .with("X-Forwarded-Host", host)
            .with("Origin", origin);
    assertThat(allowed(application(Map.of("trusted-proxies", "10.0.0.0/8,::1")), request))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,   '203.0.113.7',                      203.0.113.7",
    "10.1.2.3,   '198.51.100.1, 203.0.113.7',        203.0.113.7",
    "10.1.2.3,   '203.0.113.7, 10.9.9.9',            203.0.113.7",
    "10.1.2.3,   '10.8.8.8, 10.9.9.9',               10.8.8.8",
    "10.1.2.3,   '203.0.113.7, unknown',             10.1.2.3",
    "10.1.2.3,   '',                                 10.1.2.3",
    "192.0.2.66, '203.0.113.7',                      192.0.2.66"
  })
  void the_peer_is_the_nearest_one_that_is_no_trusted_proxy(
      String peer, String forwarded, String remote) {
    MemoryApplication app = application(Map.of("trusted-proxies", "10.0.0.0/8"));
    HttpResponse page =
        app.handle(MemoryRequest.get("/remote").from(peer).with("X-Forwarded-For", forwarded));
    assertThat(MemoryApplication.text(page)).endsWith("from " + remote);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,   /shop,        /shop/_livetemplate",
    "10.1.2.3,   /a/b,         /a/b/_livetemplate",
    "10.1.2.3,   '/x, /shop',  /shop/_livetemplate",
    "10.1.2.3,   //evil,       /_livetemplate",
    "10.1.2.3,   shop,         /_livetemplate",
    "10.1.2.3,   /shop/,       /_livetemplate",
    "192.0.2.66, /shop,        /_livetemplate"
  })
  void a_trusted_proxy_alone_says_what_it_took_off_the_path(
      String peer, String prefix, String path) {
    MemoryApplication app = application(Map.of("trusted-proxies", "10.0.0.0/8"));
    HttpResponse page =
        app.handle(MemoryRequest.get("/").from(peer).with("X-Forwarded-Prefix", prefix));
    assertThat(MemoryApplication.text(page)).contains("\"path\":\"" + path + "\"");
  }

  @Test
  void a_range_that_is_none_is_a_mistake_at_the_start() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> application(Map.of("trusted-proxies", "proxy.example")))
        .withMessageContaining("livetemplate.trusted-proxies holds 'proxy.example'")
        .withMessageContaining("10.0.0.0/8");
  }

  /** Asks both doors, which must agree: a socket, and a request that changes something. */
  private static boolean allowed(MemoryApplication app, MemoryRequest asked) {
    String token = MemoryApplication.bootstrap(app.get("/"), "token");
    MemoryRequest upgrade = copy(asked, "GET", "/_livetemplate/socket");
    upgrade.with("Sec-WebSocket-Protocol", "livetemplate.v1, t." + token);
    boolean socket = app.open(upgrade) instanceof SocketDecision.Accept;
    int status = app.handle(copy(asked, "POST", "/_livetemplate/poll")).status();
    assertThat(status).isEqualTo(socket ? 200 : 403);
    return socket;
  }

  private static MemoryRequest copy(MemoryRequest request, String method, String path) {
    MemoryRequest copy = MemoryRequest.of(method, path).without("Host");
    copy.from(request.remoteAddress());
    request
        .headerNames()
        .forEach(name -> request.headers(name).forEach(value -> copy.with(name, value)));
    return copy;
  }

  private static MemoryApplication application(Map<String, String> settings) {
    var app =
        new MemoryApplication(
            MethodHandles.lookup(),
            settings,
            List.of(
                new MemoryTransport(
                    "poll", false, Map.of("poll", request -> HttpResponse.plain(200, "ok")))),
            List.of());
    app.application.page("/", Template.of("hello ", String.class), request -> "you");
    app.application.page(
        "/remote", Template.of("from ", String.class), request -> request.remoteAddress());
    return app;
  }
}
