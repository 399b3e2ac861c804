package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules about messages on a WebSocket. */
abstract class SocketRules extends UpgradeRules {
  /** Messages arrive whole, in order, each once. */
  @Test
  public void messagesArriveInOrder() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      for (int i = 0; i < 200; i++) {
        peer.text("message " + i);
      }
      for (int i = 0; i < 200; i++) {
        assertEquals("message " + i, recorder.next(Call.Received.class).frame());
      }
    }
  }

  /** A message in fragments is one message, also when pings come between and characters are cut. */
  @Test
  public void fragmentsAreOneMessage() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      byte[] text = "aü€😀z".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < text.length; i++) {
        byte[] one = {text[i]};
        peer.frame(i == text.length - 1, i == 0 ? Frame.TEXT : Frame.CONTINUATION, one);
        peer.frame(true, Frame.PING, one);
      }
      assertEquals("aü€😀z", recorder.next(Call.Received.class).frame());
      for (byte one : text) {
        Frame pong = peer.frame();
        assertEquals(Frame.PONG, pong.opcode());
        assertEquals(one, pong.payload()[0]);
      }
    }
  }

  /** One byte at a time is slow, but a message. */
  @Test
  public void bytesMayComeOneByOne() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      peer.slowFrame(
          true, Frame.TEXT, "ganz langsam: ü".repeat(20).getBytes(StandardCharsets.UTF_8));
      assertEquals("ganz langsam: ü".repeat(20), recorder.next(Call.Received.class).frame());
    }
  }

  /** A message of exactly message-bytes arrives, in one frame and in fragments. */
  @Test
  public void messageOfTheLimitArrives() throws Exception {
    start(Map.of(Limits.MESSAGE_BYTES, "1000"));
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      String most = "ü".repeat(500);
      peer.text(most);
      assertEquals(most, recorder.next(Call.Received.class).frame());
      byte[] bytes = most.getBytes(StandardCharsets.UTF_8);
      peer.frame(false, Frame.TEXT, Arrays.copyOf(bytes, 333));
      peer.frame(true, Frame.CONTINUATION, Arrays.copyOfRange(bytes, 333, bytes.length));
      assertEquals(most, recorder.next(Call.Received.class).frame());
    }
  }

  /** While received() blocks, nothing more is read: in the end the peer cannot send on. */
  @Test
  public void blockingHoldsThePeerBack() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      recorder.hold();
      int most = 4096;
      int sent = peer.offer("x".repeat(32 * 1024), most);
      assertTrue(sent < most, "128 MiB were read while received() blocked");
      recorder.next(Call.Received.class);
      assertNull(recorder.soon(), "a second call while the first one blocked");
      recorder.release();
      peer.sendRest();
      for (int i = 1; i < sent; i++) {
        assertEquals(32 * 1024, recorder.next(Call.Received.class).frame().length());
      }
    }
  }

  /** After each send one ready; frames arrive whole and in order, large ones too. */
  @Test
  public void readyFollowsEachSend() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      Channel channel = recorder.channel();
      for (int i = 0; i < 100; i++) {
        channel.send("frame " + i + " ü€😀");
        recorder.next(Call.Ready.class);
        assertEquals("frame " + i + " ü€😀", peer.text());
      }
      String large = "große Seite ".repeat(100_000);
      channel.send(large);
      assertEquals(large, peer.text());
      recorder.next(Call.Ready.class);
      assertNull(recorder.soon(), "a ready without a send");
    }
  }

  /**
   * The transport holds one frame, not a queue: for a peer that does not read, ready stays away.
   */
  @Test
  public void readyWaitsForTheNetwork() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      Channel channel = recorder.channel();
      String large = "x".repeat(1024 * 1024);
      int sent = 0;
      Call ready = new Call.Ready();
      while (ready != null && sent < 128) {
        channel.send(large);
        sent++;
        ready = recorder.soon();
      }
      assertTrue(sent < 128, "128 MiB were taken for a peer that reads nothing");
      for (int i = 0; i < sent; i++) {
        assertEquals(large.length(), peer.text().length());
      }
      recorder.next(Call.Ready.class);
    }
  }

  /** Sending without ready is a fault of the caller, and says so. */
  @Test
  public void sendingWithoutReadyThrows() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      Channel channel = recorder.channel();
      channel.send("x".repeat(8 * 1024 * 1024));
      assertThrows(IllegalStateException.class, () -> channel.send("again"));
      assertNotEquals("", peer.text());
    }
  }

  /** A ping of the channel reaches the peer; what the peer answers disturbs nobody. */
  @Test
  public void pingReachesThePeer() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel().ping();
      Frame ping = peer.frame();
      assertEquals(Frame.PING, ping.opcode());
      peer.frame(true, Frame.PONG, ping.payload());
      peer.text("after");
      assertEquals("after", recorder.next(Call.Received.class).frame());
    }
  }
}
