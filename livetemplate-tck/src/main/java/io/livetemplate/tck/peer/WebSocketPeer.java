package io.livetemplate.tck.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The browser's end of one WebSocket. Used by one thread. */
public final class WebSocketPeer implements AutoCloseable {
  /** A machine under load stalls for a while; a server that reads does not for so long. */
  private static final Duration STALL = Duration.ofSeconds(2);

  private final SocketChannel socket;
  private final InputStream in;
  private final Answer handshake;

  /** Bytes that {@link #offer} could not get rid of. */
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>();

  /**
   * Connects and sends the handshake.
   *
   * @param port on the loopback address
   * @param path what to ask for
   * @param headers further ones, one a line
   * @throws IOException when there is no answer
   */
  public WebSocketPeer(int port, String path, String... headers) throws IOException {
    socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.socket().setSoTimeout((int) Patience.must().toMillis());
    in = socket.socket().getInputStream();
    String head =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + String.join("\r\n", handshake())
            + "\r\n"
            + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
            + "\r\n";
    write(head.getBytes(StandardCharsets.ISO_8859_1));
    handshake = Answer.read(in, false);
  }

  /** {@return the headers of a handshake (RFC 6455 section 4.1)} */
  public static String[] handshake() {
    return new String[] {
      "Upgrade: websocket",
      "Connection: keep-alive, Upgrade",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };
  }

  /** {@return the answer to the handshake} */
  public Answer answer() {
    return handshake;
  }

  /** Sends one text in one frame. */
  public void text(String text) throws IOException {
    frame(true, Frame.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one frame. */
  public void frame(boolean last, int opcode, byte... payload) throws IOException {
    write(Frame.masked(last, opcode, payload));
  }

  /** Sends one frame, each byte in a packet of its own. */
  public void slowFrame(boolean last, int opcode, byte... payload) throws IOException {
    for (byte one : Frame.masked(last, opcode, payload)) {
      write(one);
    }
  }

  /** Sends a close frame. */
  public void close(int code, String reason) throws IOException {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    frame(
        true,
        Frame.CLOSE,
        ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
  }

  /** {@return the next frame, whatever it is} */
  public Frame frame() throws IOException {
    return Frame.read(in);
  }

  /** {@return the next message, put together from its frames; control frames are passed over} */
  public String text() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (true) {
      Frame frame = frame();
      if (frame.opcode() == Frame.CLOSE) {
        throw new IOException("closed with " + frame.closeCode() + " instead of a message");
      }
      if (frame.opcode() <= Frame.BINARY) {
        message.writeBytes(frame.payload());
        if (frame.isFinal()) {
          return message.toString(StandardCharsets.UTF_8);
        }
      }
    }
  }

  /** {@return the close frame; what comes before it is passed over} */
  public Frame closeFrame() throws IOException {
    Frame frame = frame();
    while (frame.opcode() != Frame.CLOSE) {
      frame = frame();
    }
    return frame;
  }

  /**
   * Reads to the end of the connection, however it comes.
   *
   * @return how many bytes came before it
   */
  public int awaitEnd() {
    try {
      return in.readAllBytes().length;
    } catch (IOException reset) {
      return 0;
    }
  }

  /** Sends the end of the stream; what the server says can still be read. */
  public void sendNoMore() throws IOException {
    socket.shutdownOutput();
  }

  /**
   * Sends texts until the server takes no more for a while.
   *
   * @param text one message
   * @param most how many at most
   * @return how many were sent, the last one perhaps in part: {@link #sendRest} sends its rest
   * @throws IOException when the connection ends
   */
  public int offer(String text, int most) throws IOException {
    byte[] frame = Frame.masked(true, Frame.TEXT, text.getBytes(StandardCharsets.UTF_8));
    socket.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      socket.register(selector, SelectionKey.OP_WRITE);
      for (int sent = 0; sent < most; sent++) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        while (bytes.hasRemaining()) {
          if (socket.write(bytes) == 0 && selector.select(STALL.toMillis()) == 0) {
            unsent.add(bytes);
            return sent + 1;
          }
          selector.selectedKeys().clear();
        }
      }
      return most;
    } finally {
      socket.configureBlocking(true);
    }
  }

  /** Sends what {@link #offer} had to leave. */
  public void sendRest() throws IOException {
    while (!unsent.isEmpty()) {
      ByteBuffer bytes = unsent.remove();
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      write(rest);
    }
  }

  /** Ends the connection without a close frame. */
  public void leave() throws IOException {
    socket.close();
  }

  /** Ends the connection with a reset. */
  public void reset() throws IOException {
    socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void write(byte... bytes) throws IOException {
    Channels.newOutputStream(socket).write(bytes);
  }
}
