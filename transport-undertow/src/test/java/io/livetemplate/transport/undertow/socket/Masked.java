package io.livetemplate.transport.undertow.socket;

import java.nio.ByteBuffer;
import java.util.Random;

/** Frames as a browser sends them. */
final class Masked {
  private Masked() {}

  /** {@return one frame; the mask is random} */
  static byte[] frame(boolean last, int head, byte[] content, Random random) {
    byte[] mask = new byte[4];
    random.nextBytes(mask);
    int n = content.length;
    ByteBuffer out = ByteBuffer.allocate(n + 14).put((byte) (head | (last ? 0x80 : 0)));
    if (n < 126) {
      out.put((byte) (0x80 | n));
    } else if (n < 65536) {
      out.put((byte) (0x80 | 126)).putShort((short) n);
    } else {
      out.put((byte) (0x80 | 127)).putLong(n);
    }
    out.put(mask);
    for (int i = 0; i < n; i++) {
      out.put((byte) (content[i] ^ mask[i & 3]));
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }
}
