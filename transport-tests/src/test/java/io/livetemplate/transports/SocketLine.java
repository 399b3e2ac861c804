package io.livetemplate.transports;

import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A channel over WebSocket. */
final class SocketLine implements Line {
  private final WebSocketPeer peer;

  SocketLine(int port, String token) throws IOException {
    peer =
        new WebSocketPeer(
            port,
            "/_livetemplate/socket",
            "Origin: " + ORIGIN,
            "Sec-WebSocket-Protocol: livetemplate.v1, t." + token);
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
