package io.livetemplate.e2e.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of another origin, in the browser of a user who has a live page open, and worse: the
 * attacker even knows the token of that page. Tried from another site, and from another port of the
 * same host, to which the browser sends the same cookies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecondOriginIT {
  private static final String PAGE =
      "<!doctype html><html><head><title>t</title></head><body>"
          + "<p id=\"count\">{{count}}</p><button lt-click=\"add\">+1</button></body></html>";

  private final Browsers browsers = Browsers.open();
  private final WebLog log = new WebLog();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> sharing = new ArrayList<>();
  private OtherSite other;
  private Server server;
  private LiveTab victim;
  private Page attacker;

  /** What the page shows. */
  record Shown(int count) {}

  @BeforeEach
  void open() throws IOException {
    other = new OtherSite();
    Application app = LiveTemplate.builder(MethodHandles.lookup()).build();
    app.page(
            "/",
            template(),
            request -> {
              asked.incrementAndGet();
              return new Shown(0);
            })
        .on("add", (shown, event) -> new Shown(shown.count() + 1));
    server = app.start(0);
    victim = LiveTab.open(browsers, server.uri().toString());
    attacker = victim.page().context().newPage();
    attacker.onResponse(this::look);
    log.clear();
  }

  private static Template<Shown> template() {
    return Template.of("page.html", Shown.class)
        .from(name -> Optional.of(new TemplateSource.Text(name, PAGE)));
  }

  /** No answer may let another origin read it. */
  private void look(Response response) {
    response.headers().keySet().stream()
        .filter(name -> name.startsWith("access-control-"))
        .forEach(name -> sharing.add(name + " of " + response.url()));
  }

  @AfterEach
  void close() {
    victim.close();
    server.close();
    other.close();
  }

  @AfterAll
  void closeAll() {
    browsers.close();
    log.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void aChannelCannotBeOpened(String host) {
    attacker.navigate(other.origin(host));
    Object outcome =
        attacker.evaluate(
            """
            ([url, token]) => new Promise((done) => {
              const socket = new WebSocket(url, ['livetemplate.v1', 't.' + token]);
              socket.onopen = () => done('open');
              socket.onclose = (event) => done('closed ' + event.code);
            })
            """,
            List.of(
                server.uri().toString().replace("http:", "ws:") + "_livetemplate/socket", token()));
    assertThat(outcome).isEqualTo("closed 1006");
    refused(host, 1);
    unharmed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void aFormCannotPostToAnything(String host) {
    Map<String, Integer> answers =
        Map.of("", 405, "_livetemplate/poll", 403, "_livetemplate/event", 403);
    answers.forEach((path, status) -> {
      attacker.navigate(other.origin(host));
      Response answer =
          attacker.waitForResponse(
              server.uri() + path,
              () ->
                  attacker.evaluate(
                      """
                      ([url, name]) => {
                        const form = document.createElement('form');
                        form.method = 'post';
                        form.action = url;
                        form.enctype = 'text/plain';
                        const field = document.createElement('input');
                        field.name = name;
                        form.append(field);
                        document.body.append(form);
                        // Not before this call has returned, whose document it ends.
                        setTimeout(() => form.submit());
                      }
                      """,
                      List.of(server.uri() + path, "[null,0]\\n[0,[[1,\"add\"]]]")));
      attacker.waitForURL(server.uri() + path);
      assertThat(answer.status()).as("POST of a form to /%s", path).isEqualTo(status);
    });
    refused(host, 2);
    unharmed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void aRequestOfAScriptIsRefusedOrCannotBeRead(String host) {
    attacker.navigate(other.origin(host));
    Map<String, Object> byToken =
        Map.of(
            "method",
            "POST",
            "headers",
            Map.of("Authorization", "Bearer " + token()),
            "body",
            "[null,0]");
    for (String path : List.of("_livetemplate/poll", "_livetemplate/event")) {
      String url = server.uri() + path;
      assertThat(fetched(url, Map.of("method", "POST", "mode", "no-cors", "body", "[null,0]")))
          .as("%s sent, but refused, and not to be read", path)
          .isEqualTo("opaque 0");
      assertThat(fetched(url, byToken)).as("%s not even sent", path).startsWith("TypeError");
    }
    refused(host, 2);

    int before = asked.get();
    assertThat(fetched(server.uri().toString(), Map.of("credentials", "include")))
        .as("a page, whose token nobody else may read")
        .startsWith("TypeError");
    assertThat(asked.get()).as("it was the browser that kept it").isEqualTo(before + 1);
    unharmed();
  }

  private String fetched(String url, Map<String, Object> how) {
    return (String)
        attacker.evaluate(
            """
            ([url, how]) => fetch(url, how).then(
              (answer) => answer.type + ' ' + answer.status, (error) => String(error))
            """,
            List.of(url, how));
  }

  /** The log names both origins and what to set; as a warning once, lest it be flooded. */
  private void refused(String host, int atLeast) {
    String own = server.uri().toString().replaceFirst("/$", "");
    assertThat(log.refusals())
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .allSatisfy(line ->
            assertThat(line)
                .contains(
                    "the origin " + other.origin(host) + ",",
                    "this server is " + own + ";",
                    "livetemplate.public-origin",
                    "livetemplate.allowed-origins"));
    assertThat(log.refusals().stream().filter(line -> line.startsWith("WARNING"))).hasSize(1);
    log.clear();
  }

  /** The page goes on by the channel that it had. */
  private void unharmed() {
    assertThat(sharing).isEmpty();
    victim.page().bringToFront();
    victim.page().click("button");
    victim.await("document.querySelector('#count').textContent === '1'");
    assertThat(victim.told("gone")).isEmpty();
    assertThat(victim.told("attached")).hasSize(1);
    assertThat(victim.complaints()).isEmpty();
  }

  private String token() {
    return (String)
        victim
            .page()
            .evaluate(
                "() => JSON.parse(document.getElementById('livetemplate').textContent).token");
  }
}
