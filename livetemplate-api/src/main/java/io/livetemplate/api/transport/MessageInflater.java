package io.livetemplate.api.transport;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates one message of a peer, piece by piece as it arrives ({@link PerMessageDeflate}). Holds
 * nothing of what came out; memory outside the heap until it is closed. Used by one thread at a
 * time.
 */
public final class MessageInflater implements AutoCloseable {
  /** Takes what comes out. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes some bytes.
     *
     * @param bytes used again after the call
     * @param count how many of them, from 0, at least one
     * @return false when no more are wanted: inflating stops there
     */
    boolean take(byte[] bytes, int count);
  }

  /** What a sender leaves out at the end of a compressed message (RFC 7692 section 7.2.2). */
  private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

  private static final int AT_ONCE_BYTES = 4096;

  private final Inflater inflater = new Inflater(true);

  /** Makes one for one message. */
  public MessageInflater() {}

  /**
   * Inflates the next piece.
   *
   * @param part as it came, unmasked
   * @param sink takes what it gives
   * @throws DataFormatException when the piece is not deflated
   */
  public void add(byte[] part, Sink sink) throws DataFormatException {
    byte[] out = new byte[AT_ONCE_BYTES];
    byte[] in = part;
    inflater.setInput(in);
    while (true) {
      int n = inflater.inflate(out);
      if (n > 0 && !sink.take(out, n)) {
        return;
      }
      if (inflater.finished() && inflater.getRemaining() > 0) {
        // A sender may end a block as final; what follows is a stream of its own.
        in = Arrays.copyOfRange(in, in.length - inflater.getRemaining(), in.length);
        inflater.reset();
        inflater.setInput(in);
      } else if (n == 0) {
        return;
      }
    }
  }

  /**
   * The message has come to its end.
   *
   * @param sink takes what is left
   * @throws DataFormatException when the message is not deflated
   */
  public void end(Sink sink) throws DataFormatException {
    add(TAIL, sink);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
