package io.livetemplate.e2e.closecodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Bytes of HTTP/1.1 answers and of unmasked WebSocket frames (RFC 6455, sections 4.2.2 and 5.2).
 */
public final class Wire {
  private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int CLOSE = 8;

  private Wire() {}

  public static String response(int status, String body) {
    return response(status, "", body);
  }

  public static String response(int status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 %d Scripted\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, headers, length, body);
  }

  /** The 101 answer; {@code headers} are whole lines, each with its CR LF. */
  public static String accept(Request request, String headers) {
    return """
    HTTP/1.1 101 Switching Protocols\r
    Upgrade: websocket\r
    Connection: Upgrade\r
    Sec-WebSocket-Accept: %s\r
    %s\r
    """
        .formatted(acceptKey(request.header("sec-websocket-key")), headers);
  }

  static byte[] text(byte[] utf8) {
    return frame(1, utf8);
  }

  static byte[] close(int code, String reason) {
    var payload = new ByteArrayOutputStream();
    payload.write(code >> 8);
    payload.write(code);
    payload.writeBytes(reason.getBytes(StandardCharsets.UTF_8));
    return frame(CLOSE, payload.toByteArray());
  }

  static byte[] emptyClose() {
    return frame(CLOSE, new byte[0]);
  }

  /** One final frame; payloads below 64 KiB. */
  static byte[] frame(int opcode, byte[] payload) {
    var out = new ByteArrayOutputStream();
    out.write(0x80 | opcode);
    if (payload.length < 126) {
      out.write(payload.length);
    } else {
      out.write(126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** Reads frames until a close frame or the end; returns the code in it, 0 when there was none. */
  static int awaitClose(InputStream in) throws IOException {
    while (true) {
      int head = in.read();
      int length = in.read() & 0x7f;
      if (head < 0) {
        return 0;
      }
      if (length == 126) {
        length = in.read() << 8 | in.read();
      } else if (length == 127) {
        in.skipNBytes(4);
        length = in.read() << 24 | in.read() << 16 | in.read() << 8 | in.read();
      }
      byte[] mask = in.readNBytes(4);
      byte[] payload = in.readNBytes(length);
      if ((head & 0x0f) == CLOSE) {
        return payload.length < 2
            ? 1005
            : ((payload[0] ^ mask[0]) & 0xff) << 8 | ((payload[1] ^ mask[1]) & 0xff);
      }
    }
  }

  private static String acceptKey(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is part of every JDK", e);
    }
  }
}
