package io.livetemplate.e2e.closecodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways a WebSocket ends, and what JavaScript sees of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebSocketCloseIT {
  private final Browsers browsers = Browsers.open();
  private ScriptedServer server;
  private Page page;
  private WebSocketProbe probe;

  /** One row of the table; the name is the test's. */
  record Row(String name, Script script, Outcome expected) {
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
    probe = new WebSocketProbe(page);
  }

  @AfterAll
  void closeBrowser() throws IOException {
    browsers.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource
  void endsAsRecorded(Row row) {
    server.on("/socket", row.script());
    assertThat(probe.connect(server.socketUrl("/socket"))).isEqualTo(row.expected());
  }

  /**
   * Failed handshakes come last: Chromium delays the sockets of a renderer that had more failures
   * than successes.
   */
  static Stream<Row> endsAsRecorded() {
    return Stream.of(codes(), frames(), cuts(), refused(), failedHandshake()).flatMap(rows -> rows);
  }

  private static Stream<Row> refused() {
    return IntStream.of(200, 401, 403, 404, 429, 431, 500, 503)
        .mapToObj(status -> before("status " + status, Script.answer(status, "", "no")));
  }

  private static Stream<Row> failedHandshake() {
    return Stream.of(
        before("302 to a page", Script.answer(302, "Location: /\r\n", "")),
        before("401 with a challenge", Script.answer(401, "WWW-Authenticate: Bearer\r\n", "")),
        before("reset", (request, socket) -> Script.reset(socket)),
        before("closed without an answer", (request, socket) -> {}),
        before("half closed without an answer", (request, socket) -> Script.halfClose(socket)),
        before("cut within the status line", Script.raw("HTTP/1.1 101 Switching")),
        before("not HTTP", Script.raw("hello\r\n\r\n")),
        before(
            "accept key of another request",
            (request, socket) -> {
              var other = new Request("/", Map.of("sec-websocket-key", "other"));
              socket.getOutputStream().write(Wire.accept(other, "").getBytes(UTF_8));
            }));
  }

  private static Stream<Row> codes() {
    return IntStream.of(
            1000, 1001, 1008, 1009, 1011, 1012, 1013, 3000, 4400, 4401, 4403, 4404, 4409, 4429,
            4503, 4999)
        .boxed()
        .flatMap(code ->
            Stream.of(
                frame("code " + code, Wire.close(code, ""), Outcome.closed(code, "")),
                frame(
                    "code " + code + " with reason",
                    Wire.close(code, "gone"),
                    Outcome.closed(code, "gone"))));
  }

  private static Stream<Row> frames() {
    String longest = "r".repeat(123);
    return Stream.of(
        frame("close without code", Wire.emptyClose(), Outcome.closed(1005, "")),
        frame("reason of 123 bytes", Wire.close(4404, longest), Outcome.closed(4404, longest)),
        frame("reason of 124 bytes", Wire.close(4404, longest + "r"), Outcome.lost(true)),
        frame("reserved code 1005", Wire.close(1005, ""), Outcome.lost(true)),
        frame("reserved code 1006", Wire.close(1006, ""), Outcome.lost(true)),
        frame("reserved code 1015", Wire.close(1015, ""), Outcome.lost(true)),
        frame("half a code", Wire.frame(8, new byte[] {17}), Outcome.lost(true)),
        frame("text that is not UTF-8", Wire.text(new byte[] {(byte) 0xff}), Outcome.lost(true)),
        frame("unknown opcode", Wire.frame(3, new byte[0]), Outcome.lost(true)));
  }

  private static Stream<Row> cuts() {
    return Stream.of(
        new Row("cut", Script.upgrade((request, socket) -> {}), Outcome.lost(false)),
        new Row(
            "reset",
            Script.upgrade((request, socket) -> Script.reset(socket)),
            Outcome.lost(false)),
        new Row(
            "half closed",
            Script.upgrade((request, socket) -> Script.halfClose(socket)),
            Outcome.lost(false)),
        new Row(
            "code and cut without waiting for the echo",
            Script.upgrade(
                (request, socket) -> socket.getOutputStream().write(Wire.close(4404, ""))),
            Outcome.closed(4404, "")),
        new Row("101 and code in one packet", WebSocketCloseIT::atOnce, Outcome.closed(4404, "")));
  }

  private static Row before(String name, Script script) {
    return new Row("before open: " + name, script, Outcome.NEVER_OPENED);
  }

  private static Row frame(String name, byte[] frame, Outcome expected) {
    return new Row(name, Script.upgradeAndSend(frame), expected);
  }

  private static void atOnce(Request request, Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Wire.accept(request, "").getBytes(UTF_8));
    bytes.writeBytes(Wire.close(4404, ""));
    socket.getOutputStream().write(bytes.toByteArray());
    Wire.awaitClose(socket.getInputStream());
  }

  @Test
  void aRefusedConnectionLooksLikeARefusedUpgrade() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(probe.connect("ws://127.0.0.1:" + port + "/")).isEqualTo(Outcome.NEVER_OPENED);
  }

  @Test
  void aHandshakeWithoutAnswerStaysPendingUntilThePageGivesUp() throws Exception {
    var arrived = new CountDownLatch(1);
    server.on(
        "/socket",
        (request, socket) -> {
          arrived.countDown();
          socket.getInputStream().read();
        });
    probe.start(server.socketUrl("/socket"), List.of(), 0);
    arrived.await();
    assertThat(probe.readyState()).as("CONNECTING").isZero();
    probe.close();
    assertThat(probe.outcome()).isEqualTo(Outcome.NEVER_OPENED);
  }

  @Test
  void theCloseEventWaitsForTheServerToEndTheConnection() throws Exception {
    var echoed = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    server.on(
        "/socket",
        Script.upgrade((request, socket) -> {
          socket.getOutputStream().write(Wire.close(4404, ""));
          Wire.awaitClose(socket.getInputStream());
          echoed.countDown();
          Script.await(mayEnd);
        }));
    probe.start(server.socketUrl("/socket"), List.of(), 0);
    echoed.await();
    // The browser's network process echoes the close before the page hears of it. Were the state to
    // go on to CLOSED by itself, this would wait in vain.
    page.waitForCondition(() -> probe.readyState() == 2);
    mayEnd.countDown();
    assertThat(probe.outcome()).isEqualTo(Outcome.closed(4404, ""));
  }

  @ParameterizedTest
  @MethodSource
  void thePageMayCloseWithFewCodes(String arguments, String expected) {
    server.on("/socket", Script.upgrade((request, socket) -> socket.getInputStream().read()));
    probe.start(server.socketUrl("/socket"), List.of(), 0);
    Object result =
        page.evaluate(
            """
            () => { try { probed.close(%s); return 'closed'; } catch (e) { return e.name; } }
            """
                .formatted(arguments));
    assertThat(result).isEqualTo(expected);
  }

  static Stream<Arguments> thePageMayCloseWithFewCodes() {
    return Stream.of(
        row("", "closed"),
        row("1000", "closed"),
        row("3000", "closed"),
        row("4999, 'r'.repeat(123)", "closed"),
        row("1001", "InvalidAccessError"),
        row("1009", "InvalidAccessError"),
        row("2999", "InvalidAccessError"),
        row("5000", "InvalidAccessError"),
        row("1000, 'r'.repeat(124)", "SyntaxError"));
  }

  private static Arguments row(String arguments, String result) {
    return Arguments.of(arguments, result);
  }
}
