package io.livetemplate.e2e.closecodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The head of one HTTP request; header names in lower case. */
public record Request(String path, Map<String, String> headers) {
  private static final int MAX_HEAD = 1 << 20;

  /**
   * Reads up to the empty line; null when the browser opened a spare connection and sent nothing.
   */
  static @Nullable Request read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    int ending = 0;
    while (ending < 4) {
      int next = in.read();
      if (next < 0 || head.size() > MAX_HEAD) {
        return null;
      }
      head.write(next);
      ending = next == (ending % 2 == 0 ? '\r' : '\n') ? ending + 1 : (next == '\r' ? 1 : 0);
    }
    String[] lines = head.toString(StandardCharsets.ISO_8859_1).strip().split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    String target = lines[0].split(" ", -1)[1];
    int query = target.indexOf('?');
    return new Request(query < 0 ? target : target.substring(0, query), headers);
  }

  /** The header's value, empty when absent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
