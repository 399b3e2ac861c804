package io.livetemplate.transport.undertow.socket;

/** Tells UTF-8 (RFC 3629 section 4) from what is not, at the first byte that is wrong. */
final class Utf8 {
  /** How many bytes of the character are still to come, and what the next one may be. */
  private int missing;

  private int lowest;
  private int highest;

  /** {@return whether this may be the next byte} */
  boolean accepts(byte next) {
    int b = next & 0xff;
    if (missing > 0) {
      boolean fits = b >= lowest && b <= highest;
      missing--;
      lowest = 0x80;
      highest = 0xbf;
      return fits;
    }
    return b < 0x80 || begins(b);
  }

  /** {@return whether the text may end here} */
  boolean isComplete() {
    return missing == 0;
  }

  void clear() {
    missing = 0;
  }

  private boolean begins(int b) {
    if (b < 0xc2 || b > 0xf4) {
      return false;
    }
    missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
    lowest =
        switch (b) {
          case 0xe0 -> 0xa0;
          case 0xf0 -> 0x90;
          default -> 0x80;
        };
    highest =
        switch (b) {
          case 0xed -> 0x9f;
          case 0xf4 -> 0x8f;
          default -> 0xbf;
        };
    return true;
  }
}
