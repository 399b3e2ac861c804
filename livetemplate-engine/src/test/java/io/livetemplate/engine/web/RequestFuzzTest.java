package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.tck.fuzz.Fuzz;
import java.lang.invoke.MethodHandles;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever a request says in its path, query and headers, it is answered, and never let in by what
 * it should not be let in by. The first line of an input is the path, the second the query, and
 * each further one a header.
 */
final class RequestFuzzTest {
  private static final List<String> REQUESTS =
      List.of(
          "/\nq=1&q=%20b+c&%zz=\nCookie: a=b; c=\"d e\"; =; a=x\nAccept-Language: de-CH, *;q=0.1",
          "/orders/17/%2e%2e/x\n\nAccept-Language: en;q=2,,x-y-z-1234567890",
          "/_livetemplate/client.js\nv=1\nAccept-Encoding: gzip;q=0, br, *;q=1.5\nIf-None-Match: \"x\", W/\"y\", *",
          "/_livetemplate/socket\n\nOrigin: http://shop.example\nSec-WebSocket-Protocol: livetemplate.v1, t.abc.def",
          "/_livetemplate/poll\n\nOrigin: null\nAuthorization: Bearer abc\nContent-Encoding: gzip",
          "/\n\nX-Forwarded-For: 198.51.100.1, [2001:db8::1], ::ffff:192.0.2.7\nX-Forwarded-Host: a:80\nX-Forwarded-Proto: https",
          "/\n\nHost: [::1]:8080\nOrigin: http://[::1]:8080\nSec-Fetch-Site: same-origin\nSec-Purpose: prefetch");

  private final MemoryApplication app = application();

  @Test
  void a_request_is_answered() {
    Fuzz.run(
        REQUESTS,
        text -> {
          int status = app.handle(request("GET", text)).status();
          assertThat(status).isIn(200, 304, 404, 405, 426, 429, 503);
          assertThat(app.handle(request("POST", text)).status()).isIn(403, 404, 405);
        });
  }

  @Test
  void no_upgrade_is_let_in_by_a_token_that_was_never_issued() {
    Fuzz.run(
        REQUESTS,
        text -> {
          SocketDecision decision = app.open(request("GET", text));
          if (decision instanceof SocketDecision.Accept accept) {
            // Only to be told that the key of its token is not known.
            assertThat(accept.receiver()).isInstanceOf(ClosingReceiver.class);
          }
        });
  }

  @Test
  void what_a_page_keeps_of_its_request_is_read() {
    Fuzz.run(
        REQUESTS,
        text -> {
          LiveRequest kept = LiveRequest.of(request("GET", text), Map.of(), ZoneId.of("UTC"));
          assertThat(kept.locale().getLanguage()).isNotEmpty();
          assertThat(kept.cookie("")).isEmpty();
        });
  }

  @Test
  void nobody_but_a_trusted_proxy_chooses_its_address() {
    var trusting = new Proxies(Settings.of(Map.of("trusted-proxies", "192.0.2.1")));
    var wary = new Proxies(Settings.of(Map.of()));
    Fuzz.run(
        REQUESTS,
        text -> {
          MemoryRequest request = request("GET", text);
          assertThat(trusting.seeThrough(request).remoteAddress()).isNotEmpty();
          assertThat(wary.seeThrough(request).remoteAddress()).isEqualTo("192.0.2.1");
        });
  }

  private static MemoryRequest request(String method, String text) {
    String[] lines = text.split("\n", -1);
    MemoryRequest request = MemoryRequest.of(method, lines[0].startsWith("/") ? lines[0] : "/");
    if (lines.length > 1) {
      request.query(lines[1]);
    }
    for (int i = 2; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        request.with(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
      }
    }
    return request;
  }

  private static MemoryApplication application() {
    var app =
        new MemoryApplication(
            MethodHandles.lookup(),
            Map.of("trusted-proxies", "192.0.2.0/24", "pages", "100"),
            List.of(),
            List.of());
    app.application.page("/", Template.of("hello ", String.class), request -> "you");
    app.application.page(
        "/orders/{id}", Template.of("order ", String.class), request -> request.parameter("id"));
    return app;
  }
}
