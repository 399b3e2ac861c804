package io.livetemplate.api.transport;

/** What a transport does to a message on its way. */
public enum Compression {
  /** It goes as it is. */
  NONE,
  /**
   * Larger messages are deflated, each on its own (RFC 7692 without context takeover, or a content
   * coding of HTTP).
   */
  DEFLATE
}
