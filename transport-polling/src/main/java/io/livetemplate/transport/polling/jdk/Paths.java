package io.livetemplate.transport.polling.jdk;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes dots out of decoded paths (RFC 3986 section 5.2.4). */
final class Paths {
  private Paths() {}

  /** What climbs above the root stays at the root. */
  static String normal(String path) {
    if (path.startsWith("/") && !path.contains("/.")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      if (part.equals("..")) {
        segments.pollLast();
      } else if (!part.equals(".")) {
        segments.addLast(part);
        continue;
      }
      if (last) {
        segments.addLast("");
      }
    }
    return "/" + String.join("/", segments);
  }
}
