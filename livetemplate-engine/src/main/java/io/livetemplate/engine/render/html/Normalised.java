package io.livetemplate.engine.render.html;

/**
 * Changes a value as the HTML parser would: CRLF and CR become LF, NUL and lone surrogates U+FFFD
 * (WHATWG HTML 13.2.3.5, 13.2.5). Patches write straight into the DOM, where nobody else would do
 * it.
 */
final class Normalised {
  private static final char REPLACEMENT = '\uFFFD';

  private Normalised() {}

  static String text(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c == '\r' || c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        return from(i, value);
      }
    }
    return value;
  }

  private static String from(int start, String value) {
    StringBuilder out = new StringBuilder(value.length()).append(value, 0, start);
    for (int i = start; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (pair) {
        out.append(c).append(value.charAt(++i));
      } else if (c == '\r') {
        boolean crlf = i + 1 < value.length() && value.charAt(i + 1) == '\n';
        out.append(crlf ? "" : "\n");
      } else {
        out.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return out.toString();
  }
}
