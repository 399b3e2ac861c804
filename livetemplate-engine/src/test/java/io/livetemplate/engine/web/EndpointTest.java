package io.livetemplate.engine.web;

import static io.livetemplate.engine.fixture.MemoryApplication.bootstrap;
import static io.livetemplate.engine.fixture.MemoryApplication.header;
import static io.livetemplate.engine.fixture.MemoryApplication.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.MemoryTransport;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final Template<String> HELLO = Template.of("hello ", String.class);

  private final MemoryApplication app =
      new MemoryApplication(
          MethodHandles.lookup(),
          Map.of("pages", "2"),
          List.of(
              new MemoryTransport(
                  "poll", false, Map.of("poll", r -> HttpResponse.plain(200, "polled")))),
          List.of(
              new Strategy("delta", Optional.of(new ClientModule("delta", "export default 1"))),
              new Strategy("marker", Optional.empty())));

  private record Strategy(String id, Optional<ClientModule> client) implements FragmentStrategy {
    @Override
    public int version() {
      return 3;
    }

    @Override
    public boolean bid(Change change, ClientView view, PatchSink out) {
      return false;
    }
  }

  @Test
  void a_page_comes_with_bootstrap_and_safe_headers() {
    app.application.page("/", HELLO, request -> "<&>");
    HttpResponse response = app.handle(MemoryRequest.get("/").prefix("/shop"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response))
        .containsPattern(
            "<script type=\"module\" src=\"/shop/_livetemplate/m/livetemplate\\.[0-9a-f]{16}\\.js\" lt-own></script>"
                + "<link rel=\"modulepreload\" href=\"/shop/_livetemplate/m/delta\\.[0-9a-f]{16}\\.js\" lt-own>"
                + "<script id=\"livetemplate\">\\{\"v\":1,.*</script></head>hello ");
    assertThat(bootstrap(response))
        .matches(
            "\\{\"v\":1,\"page\":\"[\\w-]{22}\",\"epoch\":\"[\\w-]{22}\",\"token\":\"[\\w.-]+\",\"n\":0,"
                + "\"path\":\"/shop/_livetemplate\",\"carriers\":\\[\\[\"websocket\",null]],\"strategies\":\\["
                + "\\[\"delta\",3,\"/shop/_livetemplate/m/delta\\.[0-9a-f]{16}\\.js\"],"
                + "\\[\"marker\",3,null]]}");
    assertThat(header(response, "Content-Type")).contains("text/html; charset=utf-8");
    assertThat(header(response, "Cache-Control")).contains("no-store");
    assertThat(header(response, "X-Content-Type-Options")).contains("nosniff");
    assertThat(header(response, "Referrer-Policy")).isPresent();
    assertThat(header(response, "Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "trusted-types livetemplate", "base-uri 'none'");
  }

  @Test
  void parameters_query_and_headers_reach_the_model_and_the_page() {
    var seen = new AtomicReference<Request>();
    app.application.page("/orders/{id}", HELLO, request -> remember(seen, request));
    app.application.page("/orders/new", HELLO, request -> "new one");
    assertThat(text(app.get("/orders/new"))).endsWith("new one");
    app.handle(
        MemoryRequest.get("/orders/17 b")
            .query("q=a+b&q=%C3%A9&empty&bad=%zz")
            .with("Accept-Language", "de-CH,de;q=0.9,en;q=0.8")
            .with("X-Tenant", "t1")
            .with("Cookie", "a=1; sid=x=y; a=2"));
    Request request = seen.get();
    assertThat(request.parameter("id")).isEqualTo("17 b");
    assertThat(request.queries("q")).containsExactly("a b", "\u00e9");
    assertThat(request.query("empty")).contains("");
    assertThat(request.query("bad")).contains("%zz");
    assertThat(request.query("none")).isEmpty();
    assertThat(request.header("x-tenant")).contains("t1");
    assertThat(request.cookie("sid")).contains("x=y");
    assertThat(request.cookie("a")).contains("1");
    assertThat(request.locale()).isEqualTo(Locale.forLanguageTag("de-CH"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> request.parameter("ID"))
        .withMessage("the path has no parameter 'ID'; it has [id]");
  }

  private static String remember(AtomicReference<Request> seen, Request request) {
    seen.set(request);
    return "seen";
  }

  @Test
  void head_and_prefetch_get_a_document_but_make_no_page() {
    List<Page<String>> opened = new ArrayList<>();
    PageRoute<String> route =
        app.application.page("/", HELLO, request -> "you").opened(opened::add);
    for (int i = 0; i < 5; i++) {
      assertThat(text(app.handle(MemoryRequest.of("HEAD", "/")))).endsWith("hello you");
      assertThat(text(app.handle(MemoryRequest.get("/").with("Sec-Purpose", "prefetch;prerender"))))
          .endsWith("hello you");
    }
    assertThat(route.pages()).isEmpty();
    assertThat(opened).isEmpty();
    app.get("/");
    assertThat(route.pages()).hasSize(1);
  }

  @Test
  void at_the_limit_of_pages_503_with_retry_after() {
    app.application.page("/", HELLO, request -> "you");
    app.get("/");
    app.get("/");
    HttpResponse third = app.handle(MemoryRequest.get("/").from("192.0.2.2"));
    assertThat(third.status()).isEqualTo(503);
    assertThat(header(third, "Retry-After")).contains("5");
    assertThat(app.get("/").status()).as("takes the place of its own first page").isEqualTo(200);
  }

  @Test
  void a_failing_factory_is_500_and_says_nothing() {
    app.application.page(
        "/",
        HELLO,
        request -> {
          throw new IOException("password=secret");
        });
    HttpResponse response = app.get("/");
    assertThat(response.status()).isEqualTo(500);
    assertThat(text(response)).isEqualTo("internal server error\n");
  }

  @Test
  void other_methods_and_other_paths() {
    app.application.page("/", HELLO, request -> "you");
    HttpResponse post = app.handle(MemoryRequest.of("POST", "/"));
    assertThat(post.status()).isEqualTo(405);
    assertThat(header(post, "Allow")).contains("GET, HEAD");
    assertThat(app.get("/other").status()).isEqualTo(404);
    assertThat(app.get("/_livetemplate/m/no.js").status()).isEqualTo(404);
    assertThat(app.get("/_livetemplate/socket").status()).isEqualTo(426);
  }

  @Test
  void modules_are_kept_for_ever_under_their_hash() {
    app.application.page("/", HELLO, request -> "you");
    String bootstrap = bootstrap(app.get("/"));
    String delta = bootstrap.replaceFirst(".*(/_livetemplate/m/delta[^\"]*).*", "$1");
    HttpResponse module = app.get(delta);
    assertThat(text(module)).isEqualTo("export default 1");
    assertThat(header(module, "Content-Type")).contains("text/javascript; charset=utf-8");
    assertThat(header(module, "Cache-Control")).contains("public, max-age=31536000, immutable");
    String tag = header(module, "ETag").orElseThrow();
    HttpResponse again =
        app.handle(MemoryRequest.get(delta).with("If-None-Match", "\"x\", " + tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse plain = app.get("/_livetemplate/m/livetemplate.js");
    assertThat(plain.status()).isEqualTo(200);
    assertThat(header(plain, "Cache-Control")).contains("no-cache");
  }

  @Test
  void health() {
    assertThat(app.get("/_livetemplate/health/live").status()).isEqualTo(200);
    assertThat(app.get("/_livetemplate/health/ready").status()).isEqualTo(200);
    ((LiveApplication) app.application).pages().drain(Duration.ZERO);
    assertThat(app.get("/_livetemplate/health/ready").status()).isEqualTo(503);
    assertThat(app.get("/_livetemplate/health/live").status()).isEqualTo(200);
  }

  @Test
  void carriers_are_mounted_behind_the_same_origin_rule() {
    assertThat(app.get("/_livetemplate/poll").status()).isEqualTo(200);
    assertThat(app.handle(MemoryRequest.of("POST", "/_livetemplate/poll")).status()).isEqualTo(403);
    assertThat(
            app.handle(
                    MemoryRequest.of("POST", "/_livetemplate/poll")
                        .with("Origin", "http://shop.example"))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders",
        "/a{b}",
        "/{a}/{a}",
        "/{}",
        "/{1}",
        "/_livetemplate",
        "/_livetemplate/x"
      })
  void paths_that_cannot_be_bound(String path) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.application.page(path, HELLO, request -> "you"))
        .withMessageStartingWith("the path '" + path + "' cannot be bound: ");
  }

  @Test
  void a_path_is_bound_once() {
    app.application.page("/orders/{id}", HELLO, request -> "you");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.application.page("/orders/{number}", HELLO, request -> "you"))
        .withMessage(
            "the path '/orders/{number}' cannot be bound: '/orders/{id}' is bound already and fits"
                + " the same paths");
  }
}
