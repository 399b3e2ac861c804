package io.livetemplate.engine.testing;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Lengths after raw DEFLATE (RFC 1951). */
public final class Deflated {
  private Deflated() {}

  /** In bytes. */
  public static int length(String text) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] buffer = new byte[4096];
      int total = 0;
      while (!deflater.finished()) {
        total += deflater.deflate(buffer);
      }
      return total;
    } finally {
      deflater.end();
    }
  }
}
