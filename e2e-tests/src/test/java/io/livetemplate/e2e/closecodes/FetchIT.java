package io.livetemplate.e2e.closecodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code fetch()}, the road of polling, can tell apart: one line of {@code status}, body or
 * error per case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FetchIT {
  private static final String POLL =
      """
      async redirect => {
        try {
          const response = await fetch('/poll', { method: 'POST', body: '[]', redirect });
          const head = `${response.status} ${response.type}${response.redirected ? ' redirected' : ''}`;
          return await response.text().then(
              text => `${head} [${text}] ${response.headers.get('retry-after')}`,
              error => `${head} body ${error.name}`);
        } catch (error) {
          return `${error.name} ${error.message}`;
        }
      }
      """;
  private static final String UNREACHABLE = "TypeError Failed to fetch";

  private final Browsers browsers = Browsers.open();
  private ScriptedServer server;
  private Page page;

  /** One row of the table; the name is the test's. */
  record Row(String name, Script script, String redirect, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void openPage() throws IOException {
    server = new ScriptedServer();
    page = browsers.newPage();
    page.navigate(server.url("/"));
  }

  @AfterAll
  void closeBrowser() throws IOException {
    browsers.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource
  void answersAsRecorded(Row row) {
    server.on("/poll", row.script()).on("/login", Script.page("<form>"));
    assertThat(poll(page, row.redirect())).isEqualTo(row.expected());
  }

  static Stream<Row> answersAsRecorded() {
    return Stream.of(statuses(), redirects(), cuts()).flatMap(rows -> rows);
  }

  private static Stream<Row> statuses() {
    return IntStream.of(200, 401, 403, 404, 409, 413, 429, 503)
        .mapToObj(status ->
            row(
                "status " + status,
                Script.answer(status, "Retry-After: 3\r\n", "why"),
                status + " basic [why] 3"));
  }

  private static Stream<Row> redirects() {
    Script login = Script.answer(302, "Location: /login\r\n", "");
    return Stream.of(
        new Row("redirect followed", login, "follow", "200 basic redirected [<form>] null"),
        new Row("redirect by hand", login, "manual", "0 opaqueredirect [] null"),
        new Row("redirect as error", login, "error", UNREACHABLE));
  }

  private static Stream<Row> cuts() {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
    return Stream.of(
        row("no answer", (request, socket) -> {}, UNREACHABLE),
        row("reset", (request, socket) -> Script.reset(socket), UNREACHABLE),
        row("cut in the body", Script.raw(half), "200 basic body TypeError"),
        row(
            "reset in the body",
            (request, socket) -> {
              socket.getOutputStream().write(half.getBytes(UTF_8));
              Script.reset(socket);
            },
            "200 basic body TypeError"),
        row(
            "cut in a chunked body",
            Script.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
            "200 basic body TypeError"),
        row(
            "cut in a body without length",
            Script.raw("HTTP/1.1 200 OK\r\n\r\nhalf"),
            "200 basic [half] null"),
        row("cut in the head", Script.raw("HTTP/1.1 200 OK\r\nContent-"), "200 basic [] null"));
  }

  @Test
  void offlineAndRefusedLookAlike() throws IOException {
    server.on("/poll", Script.answer(200, "", ""));
    page.context().setOffline(true);
    assertThat(poll(page, "follow")).isEqualTo(UNREACHABLE);
    page.context().setOffline(false);
    assertThat(poll(page, "follow")).isEqualTo("200 basic [] null");

    Page orphan = browsers.newPage();
    try (var stopping = new ScriptedServer()) {
      orphan.navigate(stopping.url("/"));
    }
    assertThat(poll(orphan, "follow")).isEqualTo(UNREACHABLE);
  }

  @Test
  void thePagesOwnTimeoutHasAName() {
    server.on("/poll", (request, socket) -> socket.getInputStream().read());
    String call =
        "() => fetch('/poll', { signal: AbortSignal.timeout(1) }).catch(error => error.name)";
    assertThat(page.evaluate(call)).isEqualTo("TimeoutError");
  }

  private static Row row(String name, Script script, String expected) {
    return new Row(name, script, "follow", expected);
  }

  private static Object poll(Page from, String redirect) {
    return from.evaluate(POLL, redirect);
  }
}
