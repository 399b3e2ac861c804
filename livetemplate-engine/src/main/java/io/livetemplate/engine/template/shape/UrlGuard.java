package io.livetemplate.engine.template.shape;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps values that would run as script out of URL attributes. The whole value is judged, as the
 * browser will read it: the URL parser drops TAB, LF and CR anywhere and control characters and
 * spaces in front (WHATWG URL 4.4), in any letter case.
 */
final class UrlGuard {
  /** What a browser neither runs nor loads. */
  private static final String NEUTRAL = "about:invalid";

  private static final Set<String> RUNS = Set.of("javascript", "vbscript", "data");

  private UrlGuard() {}

  static String judge(String value) {
    int colon = value.indexOf(':');
    return colon >= 0 && RUNS.contains(scheme(value, colon)) ? NEUTRAL : value;
  }

  private static String scheme(String value, int colon) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < colon; i++) {
      char c = value.charAt(i);
      boolean dropped = c == '\t' || c == '\n' || c == '\r' || (c <= ' ' && scheme.isEmpty());
      if (!dropped) {
        scheme.append(c);
      }
    }
    return scheme.toString().toLowerCase(Locale.ROOT);
  }
}
