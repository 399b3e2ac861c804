package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What every rule for a listener stands on: a listener between a scripted engine and raw peers. */
abstract class TransportStage {
  static final String PAGE = "GET /page HTTP/1.1";
  static final String TOKEN = "t.eyJhIjoiYiJ9.c2lnbmF0dXJl-_";

  final ScriptedEndpoint endpoint = new ScriptedEndpoint();
  private @Nullable Bound bound;

  /**
   * The provider under test.
   *
   * @return a new one each time
   */
  protected abstract Transport transport();

  /**
   * Whether its listener opens WebSockets.
   *
   * @return false leaves out the rules about them
   */
  protected boolean opensSockets() {
    return true;
  }

  final Bound start() throws IOException {
    return start(Map.of());
  }

  final Bound start(Map<Setting<?>, String> set) throws IOException {
    Bound running = listener(set).start(loopback(0), endpoint);
    bound = running;
    return running;
  }

  final Listener listener(Map<Setting<?>, String> set) {
    Map<String, String> values = new java.util.HashMap<>();
    set.forEach((setting, value) -> values.put(setting.key(), value));
    return transport()
        .listener(Settings.of(values))
        .orElseThrow(() -> new AssertionError("the transport gives no listener"));
  }

  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  final int port() {
    Bound running = bound;
    if (running == null) {
      throw new IllegalStateException("start first");
    }
    return running.port();
  }

  /** Connects as a browser does: the token is offered first, to tempt. */
  final WebSocketPeer connect() throws IOException {
    WebSocketPeer peer = upgrade();
    assertEquals(101, peer.answer().status(), "status of the upgrade");
    return peer;
  }

  final WebSocketPeer upgrade(String... more) throws IOException {
    assumeTrue(opensSockets(), "this listener opens no WebSockets");
    String offer = "Sec-WebSocket-Protocol: " + TOKEN + ", " + ScriptedEndpoint.SUBPROTOCOL;
    String[] headers = java.util.Arrays.copyOf(new String[] {offer}, more.length + 1);
    System.arraycopy(more, 0, headers, 1, more.length);
    return new WebSocketPeer(port(), "/_livetemplate/socket", headers);
  }

  final Recorder recorder() throws InterruptedException {
    return endpoint.recorder();
  }

  /** Stops what runs, and judges what every receiver saw. */
  @AfterEach
  void stopAndJudge() {
    Bound running = bound;
    if (running != null) {
      endpoint.recorders().forEach(Recorder::release);
      running.stop(Duration.ofSeconds(5));
      for (Recorder recorder : endpoint.recorders()) {
        assertEquals(List.of(), recorder.faults(), "calls of the receiver");
        assertTrue(recorder.isClosed(), "every receiver must have heard closed() after stop()");
      }
    }
  }
}
