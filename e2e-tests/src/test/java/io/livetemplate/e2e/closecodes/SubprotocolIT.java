package io.livetemplate.e2e.closecodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The token rides in {@code Sec-WebSocket-Protocol}: what fits in, and what the server has to
 * answer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SubprotocolIT {
  private static final String VERSION = "livetemplate.v1";

  private final Browsers browsers = Browsers.open();
  private ScriptedServer server;
  private Page page;
  private WebSocketProbe probe;
  private volatile String received = "";

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
  @CsvSource({
    "one of those offered, 'Sec-WebSocket-Protocol: livetemplate.v1', true",
    "none, '', false",
    "one not offered, 'Sec-WebSocket-Protocol: other', false",
    "two, 'Sec-WebSocket-Protocol: livetemplate.v1, t.abc', false",
    "in other case, 'Sec-WebSocket-Protocol: LiveTemplate.v1', false",
  })
  void theServerMustSelectExactlyOneOffered(String selected, String header, boolean opens) {
    answer(header.isEmpty() ? "" : header + "\r\n");
    assertThat(offer(VERSION, "t.abc"))
        .as("server selects %s", selected)
        .isEqualTo(opens ? Outcome.closed(4404, "") : Outcome.NEVER_OPENED);
  }

  @Test
  void theServerMustSelectNoneWhenNoneIsOffered() {
    answer("Sec-WebSocket-Protocol: livetemplate.v1\r\n");
    assertThat(offer()).isEqualTo(Outcome.NEVER_OPENED);
  }

  @ParameterizedTest
  @ValueSource(ints = {388, 431, 8_192, 300_000})
  void chromiumSendsATokenOfAnyLength(int length) {
    answer("Sec-WebSocket-Protocol: livetemplate.v1\r\n");
    String token = "t." + "A".repeat(length);
    assertThat(offer(VERSION, token)).isEqualTo(Outcome.closed(4404, ""));
    assertThat(received).isEqualTo(VERSION + ", " + token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.azAZ09-_", "!#$%&'*+-.^_`|~"})
  void tokenCharactersPass(String protocol) {
    answer("Sec-WebSocket-Protocol: livetemplate.v1\r\n");
    assertThat(offer(VERSION, protocol)).isEqualTo(Outcome.closed(4404, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "t.a=", "t.a/b", "t.a:b", "t.a b", "t.a,b", "t.\u00e4", "t.\"", VERSION})
  void otherCharactersAndRepetitionsThrow(String protocol) {
    assertThatThrownBy(() -> offer(VERSION, protocol))
        .isInstanceOf(PlaywrightException.class)
        .hasMessageContaining("SyntaxError");
  }

  private void answer(String headers) {
    server.on(
        "/socket",
        (request, socket) -> {
          received = request.header("sec-websocket-protocol");
          socket.getOutputStream().write(Wire.accept(request, headers).getBytes(UTF_8));
          socket.getOutputStream().write(Wire.close(4404, ""));
          Wire.awaitClose(socket.getInputStream());
        });
  }

  private Outcome offer(String... protocols) {
    probe.start(server.socketUrl("/socket"), List.of(protocols), 0);
    return probe.outcome();
  }
}
