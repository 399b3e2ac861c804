package io.livetemplate.api.transport;

import io.livetemplate.api.http.HttpResponse;

/** What the engine says to a request for a channel. */
public sealed interface SocketDecision {
  /**
   * Open it.
   *
   * @param subprotocol the one to select; the listener answers with this and never echoes another
   *     entry of {@code Sec-WebSocket-Protocol}, because one of them is the token
   * @param receiver the engine's half; its {@link Receiver#opened} follows, or {@link
   *     Receiver#closed} alone when the upgrade fails after all
   */
  record Accept(String subprotocol, Receiver receiver) implements SocketDecision {}

  /**
   * Do not open it.
   *
   * @param response sent instead of an upgrade
   */
  record Refuse(HttpResponse response) implements SocketDecision {}
}
