package io.livetemplate.engine.wire;

/** Lengths in UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** The length in bytes, counted without encoding; a lone surrogate counts 3. */
  public static int length(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        // A pair of surrogates is 4 bytes for its 2 code units.
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        bytes += 2;
        if (pair) {
          i++;
        }
      } else if (c >= 0x80) {
        bytes++;
      }
    }
    return bytes;
  }
}
