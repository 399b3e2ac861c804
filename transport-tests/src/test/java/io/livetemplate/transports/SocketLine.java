package io.livetemplate.transports;

import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A channel over WebSocket. */
final class SocketLine implements Line {
  /** The bit that marks the first frame of a compressed message. */
  private static final int COMPRESSED = 0x40;

  private final WebSocketPeer peer;

  SocketLine(int port, String token, String... more) throws IOException {
    String[] headers = Arrays.copyOf(more, more.length + 2);
    headers[more.length] = "Origin: " + ORIGIN;
    headers[more.length + 1] = "Sec-WebSocket-Protocol: livetemplate.v1, t." + token;
    peer = new WebSocketPeer(port, "/_livetemplate/socket", headers);
  }

  /** Sends a message that is no text. */
  void bytes(byte... message) throws IOException {
    peer.frame(true, Frame.BINARY, message);
  }

  /** Sends a text that was compressed. */
  void deflated(byte... message) throws IOException {
    peer.frame(true, COMPRESSED | Frame.TEXT, message);
  }

  @Override
  public void say(String message) throws IOException {
    if (isOpen()) {
      peer.text(message);
    }
  }

  private boolean isOpen() {
    return peer.answer().status() == 101;
  }

  @Override
  public String hear() throws IOException {
    if (!isOpen()) {
      return "status " + peer.answer().status();
    }
    try {
      Frame frame = peer.frame();
      while (frame.opcode() != Frame.TEXT && frame.opcode() != Frame.CLOSE) {
        frame = peer.frame();
      }
      return frame.opcode() == Frame.CLOSE
          ? "closed " + frame.closeCode()
          : new String(frame.payload(), StandardCharsets.UTF_8);
    } catch (EOFException ended) {
      return "lost";
    }
  }

  @Override
  public void close() throws IOException {
    peer.leave();
  }
}
