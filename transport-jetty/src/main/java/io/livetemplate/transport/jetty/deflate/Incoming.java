package io.livetemplate.transport.jetty.deflate;

import io.livetemplate.api.transport.MessageInflater;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.DataFormatException;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way in: each frame of a compressed one becomes a frame of what it inflates to.
 * Whoever takes them measures messages and refuses those that are too long; here nothing is
 * inflated beyond that, and once a message was too long nothing counts any more. Thread-safe.
 */
final class Incoming {
  /** By how much a text that does not compress may grow on the wire. */
  private static final int DEFLATE_OVERHEAD = 64;

  private final int mostBytes;
  private @Nullable MessageInflater inflater;
  private long onTheWire;
  private int size;
  private boolean deaf;

  /** The connection may end on another thread than the one that reads. */
  private final ReentrantLock lock = new ReentrantLock();

  Incoming(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** {@return what to hand on for a data frame} */
  Frame inflated(Frame frame) {
    lock.lock();
    try {
      if (deaf) {
        return piece(OpCode.CONTINUATION, false);
      }
      if (frame.isRsv1()) {
        begin(frame);
      }
      return inflater == null ? frame : next(frame, inflater);
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more will come. */
  void close() {
    lock.lock();
    try {
      deaf = true;
      end();
    } finally {
      lock.unlock();
    }
  }

  private void begin(Frame frame) {
    if (frame.getOpCode() == OpCode.CONTINUATION) {
      throw new ProtocolException("protocol error");
    }
    inflater = new MessageInflater();
    onTheWire = 0;
    size = 0;
  }

  private Frame next(Frame frame, MessageInflater from) {
    byte[] part = new byte[frame.getPayloadLength()];
    frame.getPayload().slice().get(part);
    onTheWire += part.length;
    if (onTheWire > (long) mostBytes + DEFLATE_OVERHEAD) {
      return tooLong(frame, new byte[mostBytes + 1]);
    }
    byte[] text = inflate(from, part, frame.isFin());
    if (size > mostBytes) {
      return tooLong(frame, text);
    }
    if (frame.isFin()) {
      end();
    }
    return piece(frame.getOpCode(), frame.isFin(), text);
  }

  private byte[] inflate(MessageInflater from, byte[] part, boolean last) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    MessageInflater.Sink sink =
        (bytes, count) -> {
          // One byte too many is enough to see that it is too long.
          int taken = Math.min(count, mostBytes + 1 - size);
          text.write(bytes, 0, taken);
          size += taken;
          return size <= mostBytes;
        };
    try {
      from.add(part, sink);
      if (last && size <= mostBytes) {
        from.end(sink);
      }
      return text.toByteArray();
    } catch (DataFormatException e) {
      deaf = true;
      end();
      throw new BadPayloadException("message cannot be inflated");
    }
  }

  /** Not the end of the message, so that nobody minds a character that is cut. */
  private Frame tooLong(Frame frame, byte... text) {
    deaf = true;
    end();
    return piece(frame.getOpCode(), false, text);
  }

  private void end() {
    if (inflater != null) {
      inflater.close();
      inflater = null;
    }
  }

  private static Frame piece(byte opcode, boolean last, byte... text) {
    Frame piece = new Frame(opcode, ByteBuffer.wrap(text));
    piece.setFin(last);
    return piece;
  }
}
