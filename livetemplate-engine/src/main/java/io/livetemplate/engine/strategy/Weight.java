package io.livetemplate.engine.strategy;

import io.livetemplate.api.transport.Compression;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** How long texts are on the line. */
final class Weight {
  /** Shorter ones gain little, and what they gain depends on those before them. */
  private static final int WORTH_DEFLATING = 1024;

  private final boolean deflates;

  Weight(Compression compression) {
    this.deflates = compression != Compression.NONE;
  }

  /** Whether a text of some length may weigh less than that. */
  boolean deflates(long length) {
    return deflates && length > WORTH_DEFLATING;
  }

  /** In bytes. */
  long of(CharSequence text) {
    int bytes = JsonText.bytes(text);
    return deflates(bytes) ? deflated(text.toString()) : bytes;
  }

  /** Raw DEFLATE (RFC 1951) without history. */
  private static long deflated(String text) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] buffer = new byte[4096];
      long total = 0;
      while (!deflater.finished()) {
        total += deflater.deflate(buffer);
      }
      return total;
    } finally {
      deflater.end();
    }
  }
}
