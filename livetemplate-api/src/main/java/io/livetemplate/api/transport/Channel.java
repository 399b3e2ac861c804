package io.livetemplate.api.transport;

/**
 * One live connection of one page: the transport's half. Thread-safe; no method blocks on the
 * network or throws for a connection that is gone: the {@link Receiver} hears of that.
 */
public interface Channel {
  /** {@return what is known of the connection; constant} */
  ChannelInfo info();

  /**
   * Sends one message. To be called only after {@link Receiver#ready()}, once for each: the
   * transport never holds more than one.
   *
   * @param frame JSON text
   * @throws IllegalStateException when the channel is not ready: a fault of the caller
   */
  void send(String frame);

  /**
   * Sends a WebSocket ping (RFC 6455 section 5.5.2), which any browser answers by itself; nothing
   * where there is none.
   */
  default void ping() {}

  /**
   * Closes. A second call, or a call after the end, does nothing. {@link Receiver#closed} follows
   * within seconds, also when the peer does not answer.
   *
   * @param code what the peer is told
   */
  void close(CloseCode code);
}
