package io.livetemplate.transport.undertow.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of frames that a server sends: whole, not masked (RFC 6455 section 5.1). */
final class OutFrame {
  private static final int FINAL = 0x80;
  private static final int SHORT = 126;
  private static final int LONG = 127;

  private OutFrame() {}

  static ByteBuffer text(byte... utf8) {
    return frame(Opcode.TEXT, utf8);
  }

  static ByteBuffer compressed(byte... deflated) {
    return frame(Opcode.COMPRESSED << 4 | Opcode.TEXT, deflated);
  }

  static ByteBuffer ping() {
    return frame(Opcode.PING);
  }

  static ByteBuffer pong(byte... content) {
    return frame(Opcode.PONG, content);
  }

  static ByteBuffer close(Farewell farewell) {
    if (farewell.code() == Farewell.NO_CODE) {
      return frame(Opcode.CLOSE);
    }
    byte[] reason = farewell.reason().getBytes(StandardCharsets.UTF_8);
    ByteBuffer content = ByteBuffer.allocate(Short.BYTES + reason.length);
    content.putShort((short) farewell.code()).put(reason);
    return frame(Opcode.CLOSE, content.array());
  }

  static ByteBuffer frame(int head, byte... content) {
    int length = content.length;
    ByteBuffer out = ByteBuffer.allocate(length + 2 + Long.BYTES).put((byte) (FINAL | head));
    if (length < SHORT) {
      out.put((byte) length);
    } else if (length <= 0xffff) {
      out.put((byte) SHORT).putShort((short) length);
    } else {
      out.put((byte) LONG).putLong(length);
    }
    return out.put(content).flip();
  }
}
