package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.MessageInflater;
import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

/** Rules about compressed messages on a WebSocket (RFC 7692). */
abstract class CompressionRules extends SocketRules {
  private static final int RSV1 = 0x40;
  private static final String LARGE = "große Seite ".repeat(20_000);

  /**
   * Whether its listener compresses when {@link PerMessageDeflate#SETTING} says so.
   *
   * @return false leaves out the rules about it
   */
  protected boolean compresses() {
    return opensSockets();
  }

  /** Who did not ask for compression gets none, whatever the browser offers. */
  @Test
  public void compressionIsOffUnlessSet() throws Exception {
    start();
    try (WebSocketPeer peer = offering("permessage-deflate")) {
      assertEquals(Compression.NONE, recorder().channel().info().compression());
      assertEquals(List.of(), peer.answer().headers("Sec-WebSocket-Extensions"));
    }
  }

  /** Larger messages are compressed each on its own, small ones are not. */
  @Test
  public void compressedMessagesReachThePeer() throws Exception {
    startDeflating(Map.of());
    try (WebSocketPeer peer = offering("permessage-deflate; client_max_window_bits")) {
      String answer = peer.answer().header("Sec-WebSocket-Extensions").replace(" ", "");
      List<String> agreed = Arrays.asList(answer.split(";", -1));
      assertEquals("permessage-deflate", agreed.getFirst());
      assertTrue(agreed.contains("server_no_context_takeover"), answer);
      assertTrue(agreed.contains("client_no_context_takeover"), answer);
      assertEquals(3, agreed.size(), answer);
      Recorder recorder = recorder();
      Channel channel = recorder.channel();
      assertEquals(Compression.DEFLATE, channel.info().compression());
      channel.send("small");
      assertEquals(0, peer.frame().head() & RSV1, "a small message was compressed");
      for (int i = 0; i < 2; i++) {
        recorder.next(Call.Ready.class);
        channel.send(LARGE);
        assertEquals(LARGE, inflated(peer));
      }
      recorder.next(Call.Ready.class);
      assertNull(recorder.soon(), "a ready without a send");
    }
  }

  /** What the peer compresses arrives as it was, in fragments too, beside what it does not. */
  @Test
  public void compressedMessagesArrive() throws Exception {
    startDeflating(Map.of(Limits.MESSAGE_BYTES, "300000"));
    try (WebSocketPeer peer = offering("permessage-deflate")) {
      Recorder recorder = recorder();
      recorder.channel();
      byte[] deflated = PerMessageDeflate.deflate(LARGE.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 2; i++) {
        peer.frame(true, RSV1 | Frame.TEXT, deflated);
        assertEquals(LARGE, recorder.next(Call.Received.class).frame());
        peer.text("plain");
        assertEquals("plain", recorder.next(Call.Received.class).frame());
      }
      peer.frame(false, RSV1 | Frame.TEXT, Arrays.copyOf(deflated, 1));
      peer.frame(true, Frame.PING);
      peer.frame(false, Frame.CONTINUATION, Arrays.copyOfRange(deflated, 1, 100));
      peer.frame(true, Frame.CONTINUATION, Arrays.copyOfRange(deflated, 100, deflated.length));
      assertEquals(LARGE, recorder.next(Call.Received.class).frame());
    }
  }

  /** An offer with a condition that cannot be kept is not accepted; the upgrade is. */
  @Test
  public void offerThatCannotBeKeptIsNotAccepted() throws Exception {
    startDeflating(Map.of());
    for (String offer :
        List.of("permessage-deflate; server_max_window_bits=10", "x-other", "permessage")) {
      try (WebSocketPeer peer = offering(offer)) {
        assertEquals(101, peer.answer().status());
        assertEquals(List.of(), peer.answer().headers("Sec-WebSocket-Extensions"));
        assertEquals(Compression.NONE, recorder().channel().info().compression());
      }
    }
  }

  /** The limit holds for what a message inflates to: a bomb is 1009, and never handed on. */
  @Test
  public void bombIsRefused() throws Exception {
    startDeflating(Map.of(Limits.MESSAGE_BYTES, "1000"));
    byte[] bomb = PerMessageDeflate.deflate(new byte[500_000]);
    assertTrue(bomb.length < 1000, "the bomb itself is small: " + bomb.length);
    assertRefused(CloseCode.TOO_BIG.code(), CloseCode.TOO_BIG.reason(), bomb);
  }

  /** The limit holds for what comes over the network as well, where it inflates to nothing. */
  @Test
  public void endlessEmptyBlocksAreRefused() throws Exception {
    startDeflating(Map.of(Limits.MESSAGE_BYTES, "1000"));
    byte[] blocks = new byte[5 * 300];
    for (int i = 0; i < blocks.length; i += 5) {
      blocks[i + 3] = blocks[i + 4] = (byte) 0xff;
    }
    assertRefused(CloseCode.TOO_BIG.code(), CloseCode.TOO_BIG.reason(), blocks);
  }

  /** What cannot be inflated is 1007 with a constant text. */
  @Test
  public void messageThatIsNotDeflatedIsRefused() throws Exception {
    startDeflating(Map.of());
    assertRefused(1007, "message cannot be inflated", (byte) 7, (byte) 7, (byte) 7);
  }

  /** What is sent is small enough to be there as a whole: a reset could overtake the farewell. */
  private void assertRefused(int code, String reason, byte... message) throws Exception {
    try (WebSocketPeer peer = offering("permessage-deflate")) {
      Recorder recorder = recorder();
      recorder.channel();
      peer.frame(true, RSV1 | Frame.TEXT, message);
      Frame farewell = peer.closeFrame();
      assertEquals(code, farewell.closeCode());
      assertEquals(reason, farewell.closeReason());
      answer(peer, farewell);
      peer.awaitEnd();
      recorder.next(Call.Closed.class);
    }
  }

  /** Whoever refuses may end the connection without waiting for an answer. */
  private static void answer(WebSocketPeer peer, Frame farewell) {
    try {
      peer.frame(true, Frame.CLOSE, farewell.payload());
    } catch (IOException ended) {
      // as good
    }
  }

  private void startDeflating(Map<Setting<?>, String> more) throws IOException {
    assumeTrue(compresses(), "this listener does not compress");
    Map<Setting<?>, String> set = new java.util.HashMap<>(more);
    set.put(PerMessageDeflate.SETTING, "deflate");
    start(set);
  }

  private WebSocketPeer offering(String extension) throws IOException {
    return upgrade("Sec-WebSocket-Extensions: " + extension);
  }

  /** The next message, which must be compressed. */
  private static String inflated(WebSocketPeer peer) throws IOException, DataFormatException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    MessageInflater.Sink sink =
        (bytes, count) -> {
          text.write(bytes, 0, count);
          return true;
        };
    int wire = 0;
    try (MessageInflater inflater = new MessageInflater()) {
      Frame frame = peer.frame();
      assertEquals(RSV1, frame.head() & RSV1, "a large message was not compressed");
      inflater.add(frame.payload(), sink);
      wire += frame.payload().length;
      while (!frame.isFinal()) {
        frame = peer.frame();
        assertEquals(0, frame.head() & RSV1, "the bit of the first frame on another one");
        inflater.add(frame.payload(), sink);
        wire += frame.payload().length;
      }
      inflater.end(sink);
    }
    assertFalse(wire > text.size() / 50, wire + " bytes for " + text.size());
    return text.toString(StandardCharsets.UTF_8);
  }
}
