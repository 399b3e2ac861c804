package io.livetemplate.transport.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to WebSockets beyond the rules of transports. */
@Timeout(60)
final class SocketTest {
  private static final String[] PLAIN = {"Sec-WebSocket-Protocol: livetemplate.v1"};
  private static final Map<String, String> DEFLATE = Map.of("websocket-compression", "deflate");

  private final ScriptedEndpoint endpoint = new ScriptedEndpoint();

  @Test
  void largeMessagesAreCompressedEachOnItsOwnAndSmallOnesAreNot() throws Exception {
    try (Running listener = new Running(endpoint, DEFLATE);
        WebSocketPeer peer = offering(listener, "permessage-deflate; client_max_window_bits")) {
      assertThat(peer.answer().header("Sec-WebSocket-Extensions"))
          .isEqualTo("permessage-deflate; server_no_context_takeover; client_no_context_takeover");
      Recorder recorder = endpoint.recorder();
      Channel channel = recorder.channel();
      assertThat(channel.info().compression()).isEqualTo(Compression.DEFLATE);
      channel.send("small");
      assertThat(peer.frame()).matches(frame -> frame.head() == 0x81);
      for (int i = 0; i < 2; i++) {
        recorder.next(Call.Ready.class);
        String large = "groß ".repeat(20_000);
        channel.send(large);
        Frame frame = peer.frame();
        assertThat(frame.head()).isEqualTo(0xc1);
        assertThat(frame.payload().length).isLessThan(2000);
        assertThat(inflated(frame.payload())).isEqualTo(large);
      }
    }
  }

  @Test
  void compressionThatTheServerCannotDoIsNotAgreedOn() throws Exception {
    try (Running listener = new Running(endpoint, DEFLATE)) {
      for (String offer :
          new String[] {"permessage-deflate; server_max_window_bits=10", "x-other", "permessage"}) {
        try (WebSocketPeer peer = offering(listener, offer)) {
          assertThat(peer.answer().status()).isEqualTo(101);
          assertThat(peer.answer().headers("Sec-WebSocket-Extensions")).isEmpty();
          assertThat(endpoint.recorder().channel().info().compression())
              .isEqualTo(Compression.NONE);
        }
      }
    }
  }

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

  private static WebSocketPeer offering(Running listener, String extension) throws Exception {
    return new WebSocketPeer(
        listener.port(), "/s", PLAIN[0], "Sec-WebSocket-Extensions: " + extension);
  }

  private static String inflated(byte... deflated) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InflaterOutputStream inflater = new InflaterOutputStream(out, new Inflater(true))) {
      inflater.write(deflated);
      inflater.write(new byte[] {0, 0, (byte) 0xff, (byte) 0xff});
      inflater.flush();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
