package io.livetemplate.tck.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP/1.1 connection that sends exactly what it is told. Used by one thread. */
public final class HttpPeer implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /**
   * Connects.
   *
   * @param port on the loopback address
   * @throws IOException when nobody listens
   */
  public HttpPeer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) Patience.must().toMillis());
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /**
   * One request on a connection of its own.
   *
   * @param port on the loopback address
   * @param head request line and headers, one a line; Host is added
   * @param body sent as it is
   * @return the response
   * @throws IOException when the connection ends early
   */
  public static Answer once(int port, String head, byte... body) throws IOException {
    try (HttpPeer peer = new HttpPeer(port)) {
      return peer.exchange(head, body);
    }
  }

  /**
   * One request; the connection stays.
   *
   * @param head request line and headers, one a line; Host is added
   * @param body sent as it is
   * @return the response
   * @throws IOException when the connection ends early
   */
  public Answer exchange(String head, byte... body) throws IOException {
    sendHead(head);
    try {
      out.write(body);
    } catch (IOException answeredEarly) {
      // The server may refuse before it read everything; its answer counts.
    }
    return answer(head.startsWith("HEAD "));
  }

  /** Sends request line and headers, one a line; Host is added. */
  public void sendHead(String head) throws IOException {
    String text = head.strip().replace("\n", "\r\n") + "\r\nHost: localhost\r\n\r\n";
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes. */
  public void send(byte... bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** {@return the next response} */
  public Answer answer(boolean bodiless) throws IOException {
    return Answer.read(in, bodiless);
  }

  /** Ends the connection with a reset instead of a farewell. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
