package io.livetemplate.e2e.closecodes;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Does in {@code onOpen} what the query asks for; any message fails its handler. Public, because
 * the container creates it.
 */
public final class JettyEndpoint extends Endpoint {
  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.addMessageHandler(
        String.class,
        text -> {
          throw new IllegalStateException("a secret of the handler");
        });
    String[] asked = session.getQueryString().split("[=&]", -1);
    switch (asked[0]) {
      case "code" -> close(session, Integer.parseInt(asked[1]), "why");
      case "reason" -> close(session, 4404, "r".repeat(Integer.parseInt(asked[1])));
      case "fail" -> throw new IllegalStateException("a secret of the endpoint");
      case "idle" -> session.setMaxIdleTimeout(Integer.parseInt(asked[1]));
      default -> {}
    }
  }

  /** Jetty reports here what it closes for. */
  @Override
  public void onError(Session session, Throwable cause) {}

  private static void close(Session session, int code, String reason) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
