package io.livetemplate.transport.polling.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Traffic;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Answers one request after the other, many at the same time. */
final class Exchange {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
  private static final int NO_BODY = -1;

  private final Endpoint endpoint;
  private final Traffic<Channel> traffic;
  private final int headerBytes;
  private final int bodyBytes;

  Exchange(Endpoint endpoint, Traffic<Channel> traffic, int headerBytes, int bodyBytes) {
    this.endpoint = endpoint;
    this.traffic = traffic;
    this.headerBytes = headerBytes;
    this.bodyBytes = bodyBytes;
  }

  void answer(HttpExchange exchange) throws IOException {
    traffic.requestBegins();
    boolean taken = !traffic.isDraining();
    try (exchange) {
      write(
          exchange,
          taken
              ? response(exchange)
              : HttpResponse.plain(503, "draining").with("Connection", "close"));
    } finally {
      traffic.requestEnds();
    }
  }

  private HttpResponse response(HttpExchange exchange) throws IOException {
    if (size(exchange) > headerBytes) {
      return HttpResponse.plain(431, "headers too large").with("Connection", "close");
    }
    if (exchange.getRequestURI().getPath() == null) {
      return HttpResponse.plain(400, "not a path");
    }
    JdkRequest request = new JdkRequest(exchange, bodyBytes);
    try {
      return handler(exchange).handle(request);
    } catch (BodyTooLargeException e) {
      return HttpResponse.plain(413, "body too large").with("Connection", "close");
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "the endpoint failed on " + request.method() + " " + request.path(), e);
      return HttpResponse.plain(500, "internal error");
    }
  }

  /** What asks for a WebSocket is judged like one, and refused for lack of it. */
  private HttpHandler handler(HttpExchange exchange) {
    String upgrade = exchange.getRequestHeaders().getFirst("Upgrade");
    return upgrade == null || !upgrade.equalsIgnoreCase("websocket")
        ? endpoint
        : request ->
            endpoint.open(request) instanceof SocketDecision.Refuse refuse
                ? refuse.response()
                : HttpResponse.plain(426, "no WebSocket here");
  }

  private static int size(HttpExchange exchange) {
    int size = exchange.getRequestMethod().length() + exchange.getRequestURI().toString().length();
    for (var header : exchange.getRequestHeaders().entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + value.length() + 4;
      }
    }
    return size;
  }

  private static void write(HttpExchange exchange, HttpResponse response) throws IOException {
    var headers = exchange.getResponseHeaders();
    response.headers().forEach(header -> headers.add(header.name(), latin(header.value())));
    byte[] body = response.body();
    int status = response.status();
    boolean empty = status == 204 || status == 304 || status < 200;
    if (exchange.getRequestMethod().equals("HEAD") && !empty) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, NO_BODY);
    } else if (empty || body.length == 0) {
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** The server writes the low byte of each character, so UTF-8 goes in byte by byte. */
  private static String latin(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
