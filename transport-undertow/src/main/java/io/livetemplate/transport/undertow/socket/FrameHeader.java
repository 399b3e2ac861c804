package io.livetemplate.transport.undertow.socket;

import java.nio.ByteBuffer;

/** The first bytes of a frame (RFC 6455 section 5.2), which may come one by one. */
final class FrameHeader {
  private static final int MASK_BYTES = 4;

  private final byte[] bytes = new byte[2 + Long.BYTES + MASK_BYTES];
  private int have;

  /** Takes what belongs to the header; false when more has to come. */
  boolean read(ByteBuffer in) {
    while (have < size()) {
      if (!in.hasRemaining()) {
        return false;
      }
      bytes[have++] = in.get();
    }
    return true;
  }

  /** Makes room for the next one. */
  void clear() {
    have = 0;
  }

  boolean isFinal() {
    return (bytes[0] & 0x80) != 0;
  }

  /** {@return the three bits that extensions give a meaning, from 0 to 7} */
  int reserved() {
    return (bytes[0] >> 4) & 7;
  }

  int opcode() {
    return bytes[0] & 0x0f;
  }

  boolean isMasked() {
    return (bytes[1] & 0x80) != 0;
  }

  /** {@return the length of the content; negative when the peer wrote more than 63 bits} */
  long length() {
    return switch (lengthBytes()) {
      case 0 -> bytes[1] & 0x7f;
      case Short.BYTES -> ByteBuffer.wrap(bytes).getShort(2) & 0xffff;
      default -> ByteBuffer.wrap(bytes).getLong(2);
    };
  }

  /** {@return the byte that content at a position was masked with} */
  byte mask(long position) {
    return bytes[2 + lengthBytes() + (int) (position & (MASK_BYTES - 1))];
  }

  private int size() {
    return have < 2 ? 2 : 2 + lengthBytes() + (isMasked() ? MASK_BYTES : 0);
  }

  private int lengthBytes() {
    return switch (bytes[1] & 0x7f) {
      case 126 -> Short.BYTES;
      case 127 -> Long.BYTES;
      default -> 0;
    };
  }
}
