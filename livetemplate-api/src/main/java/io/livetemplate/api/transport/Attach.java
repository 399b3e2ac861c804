package io.livetemplate.api.transport;

import io.livetemplate.api.http.HttpRequest;

/** What a {@link Carrier} asks of the engine. Thread-safe; may block. */
public interface Attach {
  /**
   * Judges a request that wants to open a channel, exactly as {@link Endpoint#open} judges an
   * upgrade: origin, token, limits.
   *
   * @param request carries the token in {@code Authorization}
   * @return the engine's half of the channel, or the response that refuses
   */
  SocketDecision open(HttpRequest request);

  /**
   * Judges a later request that belongs to a channel which is open already.
   *
   * @param request carries a token
   * @param channel what the carrier believes the request belongs to
   * @return whether the token is good and of the channel's own page, also when that has ended and
   *     the channel with it; when not, the carrier answers 401 and leaves the channel alone
   */
  boolean belongs(HttpRequest request, Channel channel);
}
