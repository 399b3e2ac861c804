package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine answers by HTTP, the same behind every listener. */
final class HttpTest {
  private static final String ORDER = "GET /orders/17 HTTP/1.1";
  private static final String TRUST = "trusted-proxies";

  @ParameterizedTest
  @EnumSource
  void a_page_is_told_all_of_its_request_and_is_never_stored(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      Answer page =
          site.ask(
              """
              GET /orders/17%20b?q=%C3%A9&q=2 HTTP/1.1
              X-Many: first
              X-Many: second
              Cookie: a=1
              Cookie: b="2"; b=3
              """);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      assertThat(page.headers("Content-Security-Policy")).hasSize(1);
      assertThat(page.text()).contains("<p> 17 b é+2 2 first 127.0.0.1</p>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void head_has_the_headers_of_get(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      Answer get = site.ask(ORDER);
      Answer head = site.ask(ORDER.replace("GET", "HEAD"));
      assertThat(names(head)).isEqualTo(names(get));
      assertThat(head.status()).isEqualTo(200);
      assertThat(site.orders().pages()).as("pages that HEAD made").hasSize(1);
      String module = Site.client(get) + " HTTP/1.1\nAccept-Encoding: gzip";
      Answer packed = site.ask("GET " + module);
      Answer without = site.ask("HEAD " + module);
      assertThat(names(without)).isEqualTo(names(packed));
      assertThat(without.header("Content-Length")).isEqualTo(packed.body().length + "");
      assertThat(without.header("ETag")).isEqualTo(packed.header("ETag"));
    }
  }

  private static Set<String> names(Answer answer) {
    Set<String> names = new TreeSet<>(answer.headers().keySet());
    names.removeAll(Set.of("date", "connection", "keep-alive"));
    return names;
  }

  @ParameterizedTest
  @EnumSource
  void health_says_ready_until_the_server_stops(Stack stack) throws Exception {
    try (Site site = new Site(stack, Map.of());
        HttpPeer slow = new HttpPeer(site.port());
        HttpPeer probe = new HttpPeer(site.port())) {
      assertThat(site.ask("GET /_livetemplate/health/live HTTP/1.1").text()).isEqualTo("live\n");
      assertThat(site.ask("HEAD /_livetemplate/health/ready HTTP/1.1").status()).isEqualTo(200);
      slow.sendHead("GET /slow HTTP/1.1");
      site.awaitSlow();
      String ready = "GET /_livetemplate/health/ready HTTP/1.1";
      assertThat(probe.exchange(ready).text()).isEqualTo("ready\n");
      var stopped = site.stopping();
      while (isReady(probe, ready)) {
        assertThat(stopped).as("stopping while a request is under way").isNotDone();
      }
      site.letGo();
      assertThat(slow.answer(false).text()).contains("at last");
      assertThat(stopped.join()).isEqualTo(Stopped.GRACEFUL);
    }
  }

  /** A connection that is cut says no as well. */
  private static boolean isReady(HttpPeer probe, String ready) {
    try {
      Answer answer = probe.exchange(ready);
      assertThat(answer.status()).isIn(200, 503);
      return answer.status() == 200;
    } catch (IOException cut) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_there_is_404_and_what_cannot_be_done_405(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      for (String path :
          new String[] {"/", "/other", "/_livetemplate/m/no.js", "/_livetemplate/"}) {
        Answer answer = site.ask("GET " + path + " HTTP/1.1");
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("not found\n");
      }
      String[] readOnly = {"/orders/17", "/_livetemplate/health/live", "/_livetemplate/m/no.js"};
      for (String path : readOnly) {
        Answer answer = site.ask("POST " + path + " HTTP/1.1\nContent-Length: 2", new byte[2]);
        assertThat(answer.status()).as(path).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
      }
      for (String path : new String[] {"/_livetemplate/poll", "/_livetemplate/event"}) {
        Answer answer = site.ask("GET " + path + " HTTP/1.1");
        assertThat(answer.status()).as(path).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_too_large_is_413_or_431_in_a_constant_text(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of("body-bytes", "1000", "header-bytes", "4096"))) {
      for (String path : new String[] {"poll", "event"}) {
        Answer body =
            site.ask(
                "POST /_livetemplate/"
                    + path
                    + " HTTP/1.1\nOrigin: http://localhost\n"
                    + "Content-Length: 1001",
                new byte[1001]);
        assertThat(body.status()).as(path).isEqualTo(413);
        assertThat(body.text()).isEqualTo("body too large\n");
      }
      Answer head = site.ask(ORDER + "\nX-Long: " + "x".repeat(5000));
      assertThat(head.status()).isEqualTo(431);
      assertThat(head.headers("Server")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_trusted_proxy_says_how_the_browser_asked(Stack stack) throws IOException {
    String forwarded =
        ORDER
            + """

            X-Forwarded-For: 198.51.100.7, 192.0.2.1
            X-Forwarded-Proto: https
            X-Forwarded-Host: shop.example
            X-Forwarded-Prefix: /shop
            """;
    try (Site site = new Site(stack, Map.of(TRUST, "127.0.0.0/8"))) {
      Answer page = site.ask(forwarded);
      assertThat(page.text()).contains("<p>/shop 17  none none 192.0.2.1</p>");
      assertThat(Site.bootstrap(page, "path")).isEqualTo("/shop/_livetemplate");
      assertThat(Site.client(page)).startsWith("/shop/_livetemplate/m/livetemplate.");
      assertThat(post(site, page, "https://shop.example", forwardedHost()).status()).isEqualTo(200);
      assertThat(post(site, page, "http://localhost", forwardedHost()).status()).isEqualTo(403);
    }
    try (Site site = new Site(stack, Map.of(TRUST, "10.0.0.0/8"))) {
      Answer page = site.ask(forwarded);
      assertThat(page.text()).contains("<p> 17  none none 127.0.0.1</p>");
      assertThat(Site.bootstrap(page, "path")).isEqualTo("/_livetemplate");
      assertThat(post(site, page, "https://shop.example", forwardedHost()).status()).isEqualTo(403);
    }
  }

  private static String forwardedHost() {
    return "\nX-Forwarded-Proto: https\nX-Forwarded-Host: shop.example";
  }

  @ParameterizedTest
  @EnumSource
  void the_public_origin_is_the_one_that_counts(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of("public-origin", "https://shop.example"))) {
      Answer page = site.ask(ORDER);
      assertThat(post(site, page, "https://shop.example", "").status()).isEqualTo(200);
      assertThat(post(site, page, "http://localhost", "").status()).isEqualTo(403);
      assertThat(post(site, page, "https://shop.example.evil", "").status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_is_posted_gives_the_frame(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      Answer page = site.ask(ORDER);
      Answer answer = post(site, page, "http://localhost", "");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.text().lines().toList()).hasSize(2).startsWith("[0,0]");
      assertThat(answer.text()).contains("[1,1,[[", "127.0.0.1!\"");
    }
  }

  /** Attaches, and sends an event. */
  private static Answer post(Site site, Answer page, String origin, String more)
      throws IOException {
    byte[] lines =
        ("[\""
                + Site.bootstrap(page, "epoch")
                + "\",\"tab\",0,0,[0,1,2,3]]\n[0,[[1,\"act\",null]]]")
            .getBytes(StandardCharsets.UTF_8);
    return site.ask(
        "POST /_livetemplate/event HTTP/1.1\nOrigin: "
            + origin
            + "\nAuthorization: Bearer "
            + Site.bootstrap(page, "token")
            + "\nContent-Length: "
            + lines.length
            + more,
        lines);
  }
}
