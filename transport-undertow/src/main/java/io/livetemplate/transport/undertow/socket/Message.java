package io.livetemplate.transport.undertow.socket;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.MessageInflater;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * One text message while it arrives. Never holds more than the limit, whatever the frames promise
 * or inflate to; holds nothing between messages.
 */
final class Message {
  private static final Incoming.Refused TOO_BIG =
      new Incoming.Refused(Farewell.of(CloseCode.TOO_BIG));
  private static final Incoming.Refused NOT_UTF8 = new Incoming.Refused(Farewell.NOT_UTF8);

  /** By how much a text that does not compress may grow on the wire. */
  private static final int DEFLATE_OVERHEAD = 64;

  private static final byte[] NOTHING = {};

  private final int mostBytes;
  private final Utf8 utf8 = new Utf8();
  private byte[] bytes = NOTHING;
  private int size;
  private long onTheWire;
  private @Nullable MessageInflater inflater;

  /** Why what came out of it is refused; owned by the thread that reads. */
  private Incoming.@Nullable Refused inflated;

  Message(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  void begin(boolean compressed) {
    if (compressed) {
      inflater = new MessageInflater();
    }
  }

  /** Hears of the length of a frame before its content. */
  Incoming.@Nullable Refused announce(long length) {
    long most = inflater == null ? mostBytes : (long) mostBytes + DEFLATE_OVERHEAD;
    if (length > most - onTheWire) {
      return TOO_BIG;
    }
    onTheWire += length;
    if (inflater == null) {
      reserve((int) Math.min(length, Short.MAX_VALUE));
    }
    return null;
  }

  /** Takes content off a buffer. */
  Incoming.@Nullable Refused add(ByteBuffer in, int count, FrameHeader mask, long position) {
    if (inflater != null) {
      byte[] part = new byte[count];
      for (int i = 0; i < count; i++) {
        part[i] = (byte) (in.get() ^ mask.mask(position + i));
      }
      return inflate(inflater, part, false);
    }
    for (int i = 0; i < count; i++) {
      Incoming.Refused refused = append((byte) (in.get() ^ mask.mask(position + i)));
      if (refused != null) {
        return refused;
      }
    }
    return null;
  }

  /** {@return the message, of which nothing is held any longer, or why it is none} */
  Incoming end() {
    Incoming.Refused refused = inflater == null ? null : inflate(inflater, NOTHING, true);
    if (refused == null && !utf8.isComplete()) {
      refused = NOT_UTF8;
    }
    if (refused != null) {
      return refused;
    }
    String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
    clear();
    return new Incoming.Text(text);
  }

  /** Forgets what came so far. */
  void clear() {
    bytes = NOTHING;
    size = 0;
    onTheWire = 0;
    utf8.clear();
    if (inflater != null) {
      inflater.close();
      inflater = null;
    }
  }

  private Incoming.@Nullable Refused inflate(MessageInflater inflater, byte[] part, boolean last) {
    inflated = null;
    try {
      if (last) {
        inflater.end(this::append);
      } else {
        inflater.add(part, this::append);
      }
      return inflated;
    } catch (DataFormatException e) {
      return new Incoming.Refused(Farewell.NOT_DEFLATED);
    }
  }

  private boolean append(byte[] out, int count) {
    for (int i = 0; i < count && inflated == null; i++) {
      inflated = append(out[i]);
    }
    return inflated == null;
  }

  private Incoming.@Nullable Refused append(byte next) {
    if (size == mostBytes) {
      return TOO_BIG;
    }
    if (!utf8.accepts(next)) {
      return NOT_UTF8;
    }
    if (size == bytes.length) {
      reserve(Math.max(64, size));
    }
    bytes[size++] = next;
    return null;
  }

  private void reserve(int more) {
    long wanted = Math.min((long) size + more, mostBytes);
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) wanted);
    }
  }
}
