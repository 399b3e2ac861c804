package io.livetemplate.transport.undertow.socket;

import io.livetemplate.api.transport.CloseCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a browser sends (RFC 6455 section 5), however it is cut into packets and fragments. A
 * plain state machine: no I/O, no threads; used by one thread at a time.
 */
final class FrameReader {
  private static final int MOST_CONTROL_BYTES = 125;
  private static final byte[] NOTHING = {};
  private static final Incoming MALFORMED = new Incoming.Malformed(Farewell.MALFORMED);

  private final FrameHeader header = new FrameHeader();
  private final Message message;
  private final boolean deflates;

  /** What is known of the frame whose content is being read. */
  private boolean inContent;

  private long position;
  private long left;
  private byte[] control = NOTHING;

  private boolean inMessage;
  private boolean deaf;

  /**
   * Makes a reader.
   *
   * @param messageBytes most UTF-8 of one message
   * @param deflates whether messages may come compressed
   */
  FrameReader(int messageBytes, boolean deflates) {
    this.message = new Message(messageBytes);
    this.deflates = deflates;
  }

  /** Passes over messages from now on; control frames still count. */
  void ignoreMessages() {
    deaf = true;
    message.clear();
  }

  /**
   * Reads on.
   *
   * @param in taken from as far as needed
   * @return null when the buffer is used up
   */
  @Nullable Incoming next(ByteBuffer in) {
    while (true) {
      if (!inContent) {
        if (!header.read(in)) {
          return null;
        }
        Incoming fault = begin();
        if (fault != null) {
          return fault;
        }
      }
      Incoming got = content(in);
      if (got != null || inContent) {
        return got;
      }
    }
  }

  private @Nullable Incoming begin() {
    if (!isLegal()) {
      return MALFORMED;
    }
    inContent = true;
    position = 0;
    left = header.length();
    if (isControl()) {
      control = left == 0 ? NOTHING : new byte[(int) left];
      return null;
    }
    boolean starts = !inMessage;
    inMessage = !header.isFinal();
    if (deaf) {
      return null;
    }
    if (starts && header.opcode() == Opcode.BINARY) {
      return refused(new Incoming.Refused(Farewell.of(CloseCode.UNSUPPORTED)));
    }
    if (starts) {
      message.begin(header.reserved() != 0);
    }
    return refused(message.announce(left));
  }

  private boolean isLegal() {
    if (!header.isMasked() || header.length() < 0) {
      return false;
    }
    if (isControl()) {
      return header.isFinal()
          && header.reserved() == 0
          && header.length() <= MOST_CONTROL_BYTES
          && header.opcode() <= Opcode.PONG;
    }
    boolean starts = header.opcode() != Opcode.CONTINUATION;
    boolean compressed = starts && deflates && header.reserved() == Opcode.COMPRESSED;
    return header.opcode() <= Opcode.BINARY
        && starts != inMessage
        && (header.reserved() == 0 || compressed);
  }

  private boolean isControl() {
    return header.opcode() >= Opcode.CLOSE;
  }

  private @Nullable Incoming content(ByteBuffer in) {
    int count = (int) Math.min(left, in.remaining());
    Incoming refused = null;
    if (isControl()) {
      for (int i = 0; i < count; i++) {
        int at = (int) position + i;
        control[at] = (byte) (in.get() ^ header.mask(at));
      }
    } else if (deaf) {
      in.position(in.position() + count);
    } else {
      int end = in.position() + count;
      refused = refused(message.add(in, count, header, position));
      in.position(end);
    }
    position += count;
    left -= count;
    if (left > 0) {
      return refused;
    }
    inContent = false;
    header.clear();
    return refused != null ? refused : end();
  }

  /** The header is cleared, but its bytes still stand. */
  private @Nullable Incoming end() {
    return switch (header.opcode()) {
      case Opcode.CLOSE -> close();
      case Opcode.PING -> new Incoming.Ping(control);
      case Opcode.PONG -> null;
      default -> inMessage || deaf ? null : ended(message.end());
    };
  }

  private Incoming close() {
    if (control.length == 0) {
      return new Incoming.Close(Farewell.NO_CODE);
    }
    if (control.length == 1) {
      return MALFORMED;
    }
    ByteBuffer said = ByteBuffer.wrap(control);
    int code = said.getShort() & 0xffff;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(said);
    } catch (CharacterCodingException e) {
      return new Incoming.Malformed(Farewell.NOT_UTF8);
    }
    return Farewell.isLegal(code) ? new Incoming.Close(code) : MALFORMED;
  }

  private Incoming ended(Incoming got) {
    return got instanceof Incoming.Refused ? keepQuiet(got) : got;
  }

  private @Nullable Incoming refused(Incoming.@Nullable Refused refused) {
    return refused == null ? null : keepQuiet(refused);
  }

  private Incoming keepQuiet(Incoming refused) {
    ignoreMessages();
    return refused;
  }
}
