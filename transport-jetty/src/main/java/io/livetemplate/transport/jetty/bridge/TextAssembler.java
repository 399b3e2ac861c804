package io.livetemplate.transport.jetty.bridge;

import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a message together, as far as the limit goes. Used by one thread at a time.
 */
final class TextAssembler {
  private final int mostBytes;
  private final StringBuilder pieces = new StringBuilder();
  private long bytes;

  TextAssembler(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Adds a piece; false when the message is too long now. */
  boolean add(String piece, boolean only) {
    bytes += utf8Length(piece);
    if (bytes > mostBytes) {
      reset();
      return false;
    }
    if (!only) {
      pieces.append(piece);
    }
    return true;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  String take(@Nullable String only) {
    String whole = only == null ? pieces.toString() : only;
    reset();
    return whole;
  }

  private void reset() {
    pieces.setLength(0);
    pieces.trimToSize();
    bytes = 0;
  }

  private static long utf8Length(String text) {
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate pair is two chars and four bytes.
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }
}
