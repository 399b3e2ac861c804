package io.livetemplate.transport.undertow.socket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * The extension {@code permessage-deflate} (RFC 7692), each message on its own: a context that is
 * taken over would cost some 300 KiB per connection.
 */
final class PerMessageDeflate {
  /** What the server agrees to. */
  static final String ANSWER =
      "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

  /** Smaller messages go as they are: deflating them costs more than it saves. */
  static final int LEAST_BYTES = 1024;

  /** {@code server_max_window_bits} is not among them: the JDK cannot make its window smaller. */
  private static final Set<String> UNDERSTOOD =
      Set.of("server_no_context_takeover", "client_no_context_takeover", "client_max_window_bits");

  /** The empty block at the end, which is left out on the wire (section 7.2.1). */
  private static final int TAIL_BYTES = 4;

  private PerMessageDeflate() {}

  /** {@return whether one of the offers can be accepted} */
  static boolean isAmong(List<String> offers) {
    return offers.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .anyMatch(PerMessageDeflate::fits);
  }

  private static boolean fits(String offer) {
    String[] parts = offer.split(";", -1);
    if (!parts[0].strip().equalsIgnoreCase("permessage-deflate")) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String name = parts[i].split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!UNDERSTOOD.contains(name)) {
        return false;
      }
    }
    return true;
  }

  static byte[] deflate(byte... message) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(message);
      ByteArrayOutputStream out = new ByteArrayOutputStream(message.length / 4 + 64);
      byte[] part = new byte[8192];
      int n = part.length;
      while (n == part.length) {
        n = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
        out.write(part, 0, n);
      }
      byte[] whole = out.toByteArray();
      return Arrays.copyOf(whole, whole.length - TAIL_BYTES);
    } finally {
      deflater.end();
    }
  }
}
