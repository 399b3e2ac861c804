package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.http.HttpResponse;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/** Writes the one response of an exchange. Used by one thread. */
final class Reply {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final HttpServerExchange exchange;
  private final Body body;

  Reply(HttpServerExchange exchange, Body body) {
    this.exchange = exchange;
    this.body = body;
  }

  boolean isBegun() {
    return exchange.isResponseStarted();
  }

  void write(HttpResponse response) throws IOException {
    int status = response.status();
    head(response);
    boolean empty = status == 204 || status == 304 || status < 200;
    if (!empty) {
      exchange.setResponseContentLength(response.body().length);
    }
    StreamSinkChannel sink = exchange.getResponseChannel();
    if (sink == null) {
      throw new IOException("a handler before this one has taken the response");
    }
    Parking peer = new Parking(GRACE);
    if (!empty && !exchange.getRequestMethod().equals(Methods.HEAD)) {
      ByteBuffer content = ByteBuffer.wrap(response.body());
      while (content.hasRemaining()) {
        int n = sink.write(content);
        peer.moved(n);
        if (n == 0) {
          peer.awaitWritable(sink);
        }
      }
    }
    sink.shutdownWrites();
    while (!sink.flush()) {
      peer.awaitWritable(sink);
    }
    if (body.skip()) {
      exchange.endExchange();
    } else {
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  /** Status and headers of a response without a body of its own. */
  void head(HttpResponse response) {
    exchange.setStatusCode(response.status());
    response
        .headers()
        .forEach(header ->
            exchange
                .getResponseHeaders()
                .add(HttpString.tryFromString(header.name()), header.value()));
  }
}
