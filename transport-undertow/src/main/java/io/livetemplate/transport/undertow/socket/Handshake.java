package io.livetemplate.transport.undertow.socket;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.PerMessageDeflate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The opening handshake (RFC 6455 section 4.2). */
public final class Handshake {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final String DEFLATE =
      String.join(
          "; ",
          PerMessageDeflate.NAME,
          PerMessageDeflate.SERVER_FORGETS,
          PerMessageDeflate.CLIENT_FORGETS);

  private Handshake() {}

  /** {@return whether a request asks for a WebSocket, well or badly} */
  public static boolean isAskedFor(HttpRequest request) {
    return request.method().equals("GET") && lists(request, "Upgrade", "websocket");
  }

  /** {@return what to answer to a request that asks badly} */
  public static Optional<HttpResponse> fault(HttpRequest request) {
    if (!request.header("Sec-WebSocket-Version").orElse("").strip().equals("13")) {
      return Optional.of(
          HttpResponse.plain(426, "upgrade required")
              .with("Upgrade", "websocket")
              .with("Sec-WebSocket-Version", "13"));
    }
    return lists(request, "Connection", "upgrade") && isKey(key(request))
        ? Optional.empty()
        : Optional.of(HttpResponse.plain(400, "bad request"));
  }

  /**
   * The response to a request without fault.
   *
   * @param request has the key
   * @param subprotocol the one that was selected: never a list that is matched with the browser's,
   *     because one entry of that is the token; empty for none
   * @param compression as agreed on
   * @return 101, without the header {@code Connection}
   */
  public static HttpResponse answer(
      HttpRequest request, String subprotocol, Compression compression) {
    HttpResponse answer =
        new HttpResponse(101, List.of(), new byte[0])
            .with("Upgrade", "websocket")
            .with("Sec-WebSocket-Accept", accept(key(request)));
    if (!subprotocol.isEmpty()) {
      answer = answer.with("Sec-WebSocket-Protocol", subprotocol);
    }
    return compression == Compression.DEFLATE
        ? answer.with("Sec-WebSocket-Extensions", DEFLATE)
        : answer;
  }

  private static String key(HttpRequest request) {
    return request.header("Sec-WebSocket-Key").orElse("").strip();
  }

  private static boolean isKey(String key) {
    try {
      return Base64.getDecoder().decode(key).length == 16;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-1", e);
    }
  }

  private static boolean lists(HttpRequest request, String header, String token) {
    for (String line : request.headers(header)) {
      for (String one : line.split(",", -1)) {
        if (one.strip().equalsIgnoreCase(token)) {
          return true;
        }
      }
    }
    return false;
  }
}
