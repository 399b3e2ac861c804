package io.livetemplate.transports.rules.small;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** One connection: requests one after the other, the last one perhaps an upgrade. */
final class SmallConnection {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final Endpoint endpoint;
  private final Fault fault;
  private final DataInputStream in;
  private final OutputStream out;

  SmallConnection(Socket socket, Endpoint endpoint, Fault fault) throws IOException {
    this.socket = socket;
    this.endpoint = endpoint;
    this.fault = fault;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  void serve() throws IOException {
    while (true) {
      SmallRequest request = new SmallRequest(in, fault);
      if (request.header("Upgrade").isPresent()) {
        upgrade(request);
        return;
      }
      answer(handle(request), request.method().equals("HEAD"));
      request.finish();
    }
  }

  private HttpResponse handle(SmallRequest request) throws IOException {
    try {
      return endpoint.handle(request);
    } catch (BodyTooLargeException e) {
      return HttpResponse.plain(413, "body too large");
    }
  }

  private void answer(HttpResponse response, boolean head) throws IOException {
    boolean contentless = response.status() == 204 || response.status() == 304;
    StringBuilder lines = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" .\r\n");
    response
        .headers()
        .forEach(header ->
            lines.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    if (!contentless) {
      lines.append("Content-Length: ").append(response.body().length).append("\r\n");
    }
    write(lines.append("\r\n").toString());
    if (head ? fault == Fault.BODY_FOR_HEAD : !contentless || fault == Fault.BODY_WITHOUT_CONTENT) {
      out.write(response.body());
    }
  }

  private void upgrade(SmallRequest request) throws IOException {
    switch (endpoint.open(request)) {
      case SocketDecision.Refuse refuse -> answer(refuse.response(), false);
      case SocketDecision.Accept accept -> {
        write(
            "HTTP/1.1 101 .\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(request.header("Sec-WebSocket-Key").orElse(""))
                + "\r\nSec-WebSocket-Protocol: "
                + accept.subprotocol()
                + "\r\n\r\n");
        String peer = socket.getInetAddress().getHostAddress();
        new SmallSocket(in, out, accept.receiver(), peer, fault).serve();
      }
    }
  }

  private static String accept(String key) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(sha1.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
