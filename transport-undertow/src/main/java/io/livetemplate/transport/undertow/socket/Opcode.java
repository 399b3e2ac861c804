package io.livetemplate.transport.undertow.socket;

/** Numbers in the first byte of a frame (RFC 6455 section 5.2). */
final class Opcode {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** First of the reserved bits, as {@link FrameHeader#reserved()} gives it (RFC 7692). */
  static final int COMPRESSED = 4;

  private Opcode() {}
}
