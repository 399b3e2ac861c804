package io.livetemplate.e2e.closecodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Jetty's WebSocket endpoint says on its own account, and hence what a transport on it has to
 * prevent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JettyCloseIT {
  private final Browsers browsers = Browsers.open();
  private JettyServer server;
  private Page page;
  private WebSocketProbe probe;

  @BeforeAll
  void openPage() throws Exception {
    server = new JettyServer(JettyEndpoint.class);
    page = browsers.newPage();
    page.navigate(server.url("/"));
    probe = new WebSocketProbe(page);
  }

  @AfterAll
  void closeBrowser() {
    browsers.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1000, 1001, 1008, 1009, 1011, 1012, 1013, 3000, 4400, 4401, 4403, 4404, 4409, 4429, 4503
      })
  void sendsEachCode(int code) {
    assertThat(probe.connect(server.socketUrl("code=" + code)))
        .isEqualTo(Outcome.closed(code, "why"));
  }

  @Test
  void sendsAReasonOf123Bytes() {
    assertThat(probe.connect(server.socketUrl("reason=123")))
        .isEqualTo(Outcome.closed(4404, "r".repeat(123)));
  }

  @Test
  void turnsALongerReasonIntoAnotherCode() {
    assertThat(probe.connect(server.socketUrl("reason=124")).code()).isEqualTo(1011);
  }

  @Test
  void tellsThePeerTheExceptionOfOnOpen() {
    Outcome outcome = probe.connect(server.socketUrl("fail"));
    assertThat(outcome.code()).isEqualTo(1011);
    assertThat(outcome.reason()).contains("a secret of the endpoint");
  }

  @Test
  void closesForAFailedMessageHandler() {
    assertThat(probe.connectAndSay(server.socketUrl("wait"), 1))
        .isEqualTo(Outcome.closed(1003, "Endpoint notification error"));
  }

  @Test
  void closesForATextOverTheLimit() {
    Outcome outcome = probe.connectAndSay(server.socketUrl("wait"), JettyServer.TEXT_LIMIT + 1);
    assertThat(outcome).isEqualTo(Outcome.closed(1009, "Text message too large: 65,537 > 65,536"));
  }

  @Test
  void closesAnIdleSocket() {
    assertThat(probe.connect(server.socketUrl("idle=1")))
        .isEqualTo(Outcome.closed(1001, "Connection Idle Timeout"));
  }

  @Test
  void cutsOpenSocketsWhenItStops() throws Exception {
    try (var stopping = new JettyServer(JettyEndpoint.class)) {
      probe.start(stopping.socketUrl("wait"), List.of(), 0);
      probe.awaitOpen();
    }
    assertThat(probe.outcome()).isEqualTo(Outcome.lost(false));
  }

  @Test
  void upgradesBeforeTheApplicationsFilters() {
    assertThat(probe.connect(server.socketUrl("code=1000&refuse=true")).opened()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"7000, true", "8192, false"})
  void limitsTheWholeHeadTo8KiB(int token, boolean opens) {
    probe.start(
        server.socketUrl("code=4404"), List.of("livetemplate.v1", "t." + "A".repeat(token)), 0);
    assertThat(probe.outcome())
        .isEqualTo(opens ? Outcome.closed(4404, "why") : Outcome.NEVER_OPENED);
  }

  @Test
  void opensWithoutASubprotocolThatChromiumThenRefuses() {
    probe.start(server.socketUrl("code=4404"), List.of("livetemplate.v2"), 0);
    assertThat(probe.outcome()).isEqualTo(Outcome.NEVER_OPENED);
  }
}
