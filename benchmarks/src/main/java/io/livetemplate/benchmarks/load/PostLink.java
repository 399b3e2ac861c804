package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One HTTP connection: a POST for each text, one after the other. Used by one thread. */
final class PostLink implements Link {
  private final SocketChannel socket;
  private final Bytes bytes;
  private final String head;

  PostLink(InetSocketAddress server, String path, String token) throws IOException {
    socket = SocketChannel.open(server);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    bytes = new Bytes(socket);
    String host = LivePageHtml.host(server);
    head =
        ("POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nAuthorization: Bearer %s\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: ")
            .formatted(path, host, host, token);
  }

  @Override
  public SocketChannel socket() {
    return socket;
  }

  @Override
  public void send(String text) throws IOException {
    String request = head + text.length() + "\r\n\r\n" + text;
    Bytes.send(socket, ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
  }

  /** {@return the body of an answer; only ones with a length are known} */
  @Override
  public List<String> receive() throws IOException {
    bytes.fill();
    int end = bytes.headEnd();
    if (end < 0) {
      return List.of();
    }
    // Not taken yet: the body may still be on its way.
    var lines = new StringBuilder();
    for (int i = 0; i < end; i++) {
      lines.append((char) bytes.at(i));
    }
    String answer = lines.toString().toLowerCase(Locale.ROOT);
    int at = answer.indexOf("content-length: ");
    if (!answer.startsWith("http/1.1 200") || at < 0) {
      throw new IOException("unexpected answer: " + answer);
    }
    int length = Integer.parseInt(answer.substring(at + 16, answer.indexOf('\r', at)).strip());
    if (bytes.size() < end + length) {
      return List.of();
    }
    bytes.take(end);
    return List.of(bytes.take(length));
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
