package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Rules about the end of a WebSocket. */
abstract class CloseRules extends CompressionRules {
  /** Every code reaches the peer with its constant reason, and closed() follows once. */
  @Test
  public void codesReachThePeer() throws Exception {
    start();
    for (CloseCode code : CloseCode.values()) {
      try (WebSocketPeer peer = connect()) {
        Recorder recorder = recorder();
        recorder.channel().close(code);
        Frame frame = peer.closeFrame();
        assertEquals(code.code(), frame.closeCode());
        assertEquals(code.reason(), frame.closeReason());
        peer.frame(true, Frame.CLOSE, frame.payload());
        assertEquals(code.code(), recorder.next(Call.Closed.class).code());
        peer.awaitEnd();
      }
    }
  }

  /** The peer's code reaches the receiver; a close without code is 1005. */
  @Test
  public void codesReachTheReceiver() throws Exception {
    start();
    for (int code : new int[] {1000, 1001, 3000, 4321}) {
      try (WebSocketPeer peer = connect()) {
        Recorder recorder = recorder();
        recorder.channel();
        peer.close(code, "bye");
        assertEquals(code, peer.closeFrame().closeCode());
        assertEquals(code, recorder.next(Call.Closed.class).code());
        assertNull(recorder.soon(), "a call after closed");
      }
    }
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      peer.frame(true, Frame.CLOSE);
      assertEquals(1005, recorder.next(Call.Closed.class).code());
    }
  }

  /** A connection that is lost, politely or by a reset, is 1006, once. */
  @Test
  public void lossIsAbnormal() throws Exception {
    start();
    for (boolean reset : new boolean[] {false, true}) {
      WebSocketPeer peer = connect();
      Recorder recorder = recorder();
      recorder.channel();
      if (reset) {
        peer.reset();
      } else {
        peer.leave();
      }
      assertEquals(1006, recorder.next(Call.Closed.class).code());
      assertNull(recorder.soon(), "a call after closed");
    }
  }

  /** A peer that says nothing to a close frame is let go within seconds all the same. */
  @Test
  public void silenceDoesNotKeepAChannel() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel().close(CloseCode.GONE);
      recorder.next(Call.Closed.class);
      assertEquals(CloseCode.GONE.code(), peer.closeFrame().closeCode());
    }
  }

  /** After the end nothing throws and nothing is called. */
  @Test
  public void deadChannelIsHarmless() throws Exception {
    start();
    WebSocketPeer peer = connect();
    Recorder recorder = recorder();
    Channel channel = recorder.channel();
    peer.reset();
    recorder.next(Call.Closed.class);
    channel.send("nobody hears this");
    channel.ping();
    channel.close(CloseCode.NORMAL);
    channel.close(CloseCode.GONE);
    assertNull(recorder.soon(), "a call after closed");
  }

  /** What arrives after the engine closed is dropped. */
  @Test
  public void nothingIsReceivedAfterClose() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel().close(CloseCode.GONE);
      peer.text("too late");
      peer.frame(true, Frame.CLOSE, peer.closeFrame().payload());
      recorder.next(Call.Closed.class);
    }
  }

  /** A binary message closes with 1003. */
  @Test
  public void binaryIsUnsupported() throws Exception {
    closesWith(1003, peer -> peer.frame(true, Frame.BINARY, new byte[] {1, 2, 3}));
  }

  /** A message that is too long closes with 1009, in one frame. */
  @Test
  public void tooBigIsRefused() throws Exception {
    closesWith(1009, peer -> peer.text("x".repeat(1001)));
  }

  /** The limit is one of bytes, not of characters. */
  @Test
  public void tooBigIsCountedInBytes() throws Exception {
    closesWith(1009, peer -> peer.text("ü".repeat(501)));
  }

  /** Fragments are counted together. */
  @Test
  public void tooBigInFragmentsIsRefused() throws Exception {
    closesWith(
        1009,
        peer -> {
          peer.frame(
              false,
              Frame.TEXT,
              "x".repeat(600).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
          peer.frame(false, Frame.CONTINUATION, new byte[401]);
        });
  }

  /** Text that is not UTF-8 closes with 1007. */
  @Test
  public void invalidTextIsRefused() throws Exception {
    closesWith(1007, peer -> peer.frame(true, Frame.TEXT, (byte) 'a', (byte) 0xff, (byte) 'b'));
  }

  /** A character that is cut off by the end of the message is not UTF-8 either. */
  @Test
  public void cutTextIsRefused() throws Exception {
    closesWith(1007, peer -> peer.frame(true, Frame.TEXT, (byte) 'a', (byte) 0xc3));
  }

  /** A peer that goes away while the engine still judges: closed() all the same, exactly once. */
  @Test
  public void upgradeThatFailsIsClosed() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(opensSockets());
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    endpoint.onOpen(request -> {
      asked.countDown();
      try {
        left.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return endpoint.accept();
    });
    start();
    HttpPeer peer = new HttpPeer(port());
    peer.sendHead(
        "GET /_livetemplate/socket HTTP/1.1\n"
            + String.join("\n", WebSocketPeer.handshake())
            + "\nSec-WebSocket-Protocol: livetemplate.v1");
    asked.await();
    peer.reset();
    left.countDown();
    recorder().await(Call.Closed.class);
  }

  /** What a peer may do. */
  private interface Move {
    void on(WebSocketPeer peer) throws IOException;
  }

  private void closesWith(int code, Move move) throws Exception {
    start(Map.of(Limits.MESSAGE_BYTES, "1000"));
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      move.on(peer);
      Frame frame = peer.closeFrame();
      assertEquals(code, frame.closeCode());
      peer.frame(true, Frame.CLOSE, frame.payload());
      recorder.next(Call.Closed.class);
    }
  }
}
