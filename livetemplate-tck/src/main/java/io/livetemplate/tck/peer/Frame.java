package io.livetemplate.tck.peer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One WebSocket frame (RFC 6455 section 5.2).
 *
 * @param head first byte: FIN, reserved bits, opcode
 * @param payload unmasked
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Frame(int head, byte[] payload) {
  /** Opcodes. */
  public static final int CONTINUATION = 0;

  /** A text message. */
  public static final int TEXT = 1;

  /** A binary message. */
  public static final int BINARY = 2;

  /** The farewell. */
  public static final int CLOSE = 8;

  /** Asks for a pong. */
  public static final int PING = 9;

  /** Answers a ping. */
  public static final int PONG = 10;

  private static final byte[] MASK = {1, 35, 69, 103};

  /** {@return the opcode} */
  public int opcode() {
    return head & 15;
  }

  /** {@return whether the message ends here} */
  public boolean isFinal() {
    return (head & 0x80) != 0;
  }

  /** {@return the code of a close frame; 1005 when it has none} */
  public int closeCode() {
    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
  }

  /** {@return the reason of a close frame} */
  public String closeReason() {
    return payload.length < 2
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
  }

  static Frame read(InputStream in) throws IOException {
    int head = one(in);
    long length = one(in);
    if (length == 126) {
      length = (long) one(in) << 8 | one(in);
    } else if (length == 127) {
      length = ByteBuffer.wrap(in.readNBytes(8)).getLong();
    }
    byte[] payload = in.readNBytes(Math.toIntExact(length));
    if (payload.length < length) {
      throw new EOFException("the connection ended inside a frame");
    }
    return new Frame(head, payload);
  }

  /** {@return the frame as a client sends it, masked} */
  static byte[] masked(boolean last, int opcode, byte... payload) {
    int n = payload.length;
    ByteBuffer out = ByteBuffer.allocate(n + 14);
    out.put((byte) (opcode | (last ? 0x80 : 0)));
    if (n < 126) {
      out.put((byte) (n | 0x80));
    } else if (n < 65536) {
      out.put((byte) (126 | 0x80)).putShort((short) n);
    } else {
      out.put((byte) (127 | 0x80)).putLong(n);
    }
    out.put(MASK);
    for (int i = 0; i < n; i++) {
      out.put((byte) (payload[i] ^ MASK[i & 3]));
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static int one(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("the connection ended");
    }
    return b;
  }
}
