package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket that does as little as one can; its mask is zero. Used by one thread. */
final class WebSocketLink implements Link {
  private static final int MASKED = 0x80;
  private static final int TEXT = 0x81;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;
  private static final int SHORT = 126;
  private static final int LONG = 127;

  private final SocketChannel socket;
  private final Bytes bytes;

  /** Connects, and waits until the server has agreed. */
  WebSocketLink(InetSocketAddress server, String path, String token) throws IOException {
    socket = SocketChannel.open(server);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    bytes = new Bytes(socket);
    String host = LivePageHtml.host(server);
    String request =
        String.join(
            "\r\n",
            "GET " + path + " HTTP/1.1",
            "Host: " + host,
            "Origin: http://" + host,
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: livetemplate.v1, t." + token,
            "",
            "");
    Bytes.send(socket, ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    while (bytes.headEnd() < 0) {
      bytes.fill();
    }
    String head = bytes.take(bytes.headEnd());
    if (!head.startsWith("HTTP/1.1 101")) {
      throw new IOException("no upgrade: " + head);
    }
  }

  @Override
  public SocketChannel socket() {
    return socket;
  }

  @Override
  public void send(String text) throws IOException {
    frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private void frame(int kind, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
    frame.put((byte) kind);
    if (payload.length < SHORT) {
      frame.put((byte) (MASKED | payload.length));
    } else {
      frame.put((byte) (MASKED | SHORT)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload).flip();
    Bytes.send(socket, frame);
  }

  @Override
  public List<String> receive() throws IOException {
    bytes.fill();
    List<String> texts = new ArrayList<>(1);
    while (bytes.size() >= 2) {
      int length = bytes.at(1);
      int head = length == LONG ? 10 : length == SHORT ? 4 : 2;
      if (bytes.size() < head) {
        return texts;
      }
      if (length >= SHORT) {
        length = 0;
        for (int i = 2; i < head; i++) {
          length = length << 8 | bytes.at(i);
        }
      }
      if (bytes.size() < head + length) {
        return texts;
      }
      int kind = bytes.at(0);
      bytes.take(head);
      String payload = bytes.take(length);
      switch (kind) {
        case TEXT -> texts.add(payload);
        case PING -> frame(PONG, payload.getBytes(StandardCharsets.UTF_8));
        default -> throw new IOException("unexpected frame " + kind + ": " + payload);
      }
    }
    return texts;
  }

  @Override
  public long bytes() {
    return bytes.total();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
