package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.http.BodyTooLargeException;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** What follows the head of a request. Used by one thread. */
final class Body {
  private static final int PART_BYTES = 8 * 1024;

  /** What a peer may go on sending after it was answered, so that it comes to read the answer. */
  private static final int MOST_IN_VAIN = 1024 * 1024;

  private final HttpServerExchange exchange;
  private final Parking peer;
  private @Nullable StreamSourceChannel source;

  Body(HttpServerExchange exchange, Duration arrival) {
    this.exchange = exchange;
    this.peer = new Parking(arrival);
  }

  byte[] read(int most) throws IOException {
    if (exchange.getRequestContentLength() > most) {
      throw new BodyTooLargeException(most);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    if (exchange.isRequestComplete()) {
      return whole.toByteArray();
    }
    if (HttpContinue.requiresContinueResponse(exchange)) {
      HttpContinue.sendContinueResponseBlocking(exchange);
    }
    ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
    while (fill(part)) {
      whole.write(part.array(), 0, part.position());
      if (whole.size() > most) {
        throw new BodyTooLargeException(most);
      }
    }
    return whole.toByteArray();
  }

  /** Passes over what nobody has read; false when the connection cannot be used again. */
  boolean skip() throws IOException {
    if (exchange.isRequestComplete()) {
      return true;
    }
    if (HttpContinue.requiresContinueResponse(exchange)) {
      return false;
    }
    ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
    int skipped = 0;
    while (fill(part)) {
      skipped += part.position();
      if (skipped > MOST_IN_VAIN) {
        return false;
      }
    }
    return true;
  }

  /** Waits for some bytes; false at the end. */
  private boolean fill(ByteBuffer part) throws IOException {
    StreamSourceChannel from = source();
    part.clear();
    while (true) {
      int n = from.read(part);
      if (n != 0) {
        peer.moved(Math.max(n, 0));
        return n > 0;
      }
      peer.awaitReadable(from);
    }
  }

  private StreamSourceChannel source() throws IOException {
    StreamSourceChannel from = source == null ? exchange.getRequestChannel() : source;
    if (from == null) {
      throw new IOException("a handler before this one has taken the body of the request");
    }
    source = from;
    return from;
  }
}
