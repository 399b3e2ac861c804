package io.livetemplate.transport.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to WebSockets beyond the rules of transports. */
@Timeout(60)
final class SocketTest {
  private static final String[] PLAIN = {"Sec-WebSocket-Protocol: livetemplate.v1"};

  private final ScriptedEndpoint endpoint = new ScriptedEndpoint();

  @Test
  void compressionIsOffOrDeflate() {
    Settings zip = Settings.of(Map.of("websocket-compression", "zip"));
    assertThatThrownBy(() -> new UndertowTransport().listener(zip))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "setting websocket-compression=zip is neither off nor deflate; write one of the two");
  }

  @Test
  void handshakeThatIsNoneIsRefusedBeforeTheEngineIsAsked() throws Exception {
    try (Running listener = new Running(endpoint, Map.of())) {
      String right = "GET /s HTTP/1.1\n" + String.join("\n", WebSocketPeer.handshake());
      Answer version = HttpPeer.once(listener.port(), right.replace("13", "12"));
      assertThat(version.status()).isEqualTo(426);
      assertThat(version.header("Sec-WebSocket-Version")).isEqualTo("13");
      assertThat(HttpPeer.once(listener.port(), right.replace("dGhl", "!")).status())
          .isEqualTo(400);
      assertThat(HttpPeer.once(listener.port(), right.replace(", Upgrade", "")).status())
          .isEqualTo(400);
      assertThat(endpoint.recorders()).isEmpty();
    }
  }

  @Test
  void whatIsNotWebSocketEndsWithACodeAndTheConnection() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        WebSocketPeer peer = new WebSocketPeer(listener.port(), "/s", PLAIN)) {
      Recorder recorder = endpoint.recorder();
      recorder.channel();
      peer.frame(true, 3);
      Frame farewell = peer.closeFrame();
      assertThat(farewell.closeCode()).isEqualTo(1002);
      assertThat(farewell.closeReason()).isEqualTo("protocol error");
      peer.awaitEnd();
      peer.leave();
      recorder.next(Call.Closed.class);
    }
  }

  @Test
  void peerThatIsSilentForTooLongIsCut() throws Exception {
    try (Running listener =
            new Running(endpoint, Map.of("heartbeat", "50ms", "heartbeat-answer", "50ms"));
        WebSocketPeer peer = new WebSocketPeer(listener.port(), "/s", PLAIN)) {
      Recorder recorder = endpoint.recorder();
      recorder.channel();
      peer.awaitEnd();
      assertThat(recorder.next(Call.Closed.class).code()).isEqualTo(1006);
    }
  }

  /** The peer reads nothing; the message under way goes first, the farewell after it. */
  @Test
  void closeDoesNotOvertakeAMessage() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        WebSocketPeer peer = new WebSocketPeer(listener.port(), "/s", PLAIN)) {
      Channel channel = endpoint.recorder().channel();
      String large = "x".repeat(8 * 1024 * 1024);
      channel.send(large);
      channel.ping();
      channel.close(CloseCode.GONE);
      assertThat(peer.text()).isEqualTo(large);
      assertThat(peer.closeFrame().closeCode()).isEqualTo(CloseCode.GONE.code());
    }
  }
}
