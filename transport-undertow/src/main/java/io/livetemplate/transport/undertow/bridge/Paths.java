package io.livetemplate.transport.undertow.bridge;

import io.undertow.util.CanonicalPathUtils;
import java.util.Locale;

/** Decides what a path means, or that it is better not to guess (RFC 3986 section 6.2.2). */
final class Paths {
  private Paths() {}

  /**
   * Whether a path means the same to everybody.
   *
   * @param raw as it was sent
   * @param decoded the same, or its end, decoded
   * @return false when a slash is hidden in it, or a character that no path has, or when it leads
   *     out of where it begins, which may be below a context path
   */
  static boolean isClear(String raw, String decoded) {
    String lower = raw.toLowerCase(Locale.ROOT);
    return !lower.contains("%2f")
        && !lower.contains("%5c")
        && decoded.chars().noneMatch(c -> c == '\\' || c == '\uFFFD' || Character.isISOControl(c))
        && !climbs(decoded);
  }

  private static boolean climbs(String path) {
    int depth = 0;
    for (String segment : path.split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> depth--;
        default -> depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** {@return the path without dots, with its leading slash} */
  static String normalised(String decoded) {
    String path = CanonicalPathUtils.canonicalize(decoded);
    return path.startsWith("/") ? path : "/" + path;
  }
}
