package io.livetemplate.api.transport;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;

/**
 * The engine, as a {@link Listener} sees it, or a mount into a server that exists already.
 * Thread-safe; both methods are called on virtual threads and may block.
 *
 * <p>A listener gives a request that asks for a WebSocket upgrade to {@link #open}, every other to
 * {@link #handle}.
 */
public interface Endpoint extends HttpHandler {
  /**
   * Judges a WebSocket upgrade (RFC 6455 section 4.2) before it is answered.
   *
   * @param request the upgrade request
   * @return accept with the subprotocol to select, or the response to refuse with
   */
  SocketDecision open(HttpRequest request);
}
