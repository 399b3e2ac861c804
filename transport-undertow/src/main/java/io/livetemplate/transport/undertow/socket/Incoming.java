package io.livetemplate.transport.undertow.socket;

/** What arrived. */
sealed interface Incoming {
  /** A whole message. */
  record Text(String text) implements Incoming {}

  /** To be answered with a pong of the same content. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Ping(byte[] content) implements Incoming {}

  /** The peer's close frame. */
  record Close(int code) implements Incoming {}

  /** A message that is refused; frames go on, and the reader passes over the content of them. */
  record Refused(Farewell why) implements Incoming {}

  /** Not WebSocket: nothing that follows counts. */
  record Malformed(Farewell why) implements Incoming {}
}
