package io.livetemplate.engine.template.shape;

/** Writes characters so that the HTML parser reads them back as they were (WHATWG HTML 13.3). */
public final class Escape {
  private Escape() {}

  /**
   * Escapes for text and RCDATA.
   *
   * @param value any text
   * @param out where to
   */
  public static void text(String value, StringBuilder out) {
    escape(value, out, '<');
  }

  /**
   * Escapes for an attribute value in double quotes.
   *
   * @param value any text
   * @param out where to
   */
  public static void attribute(String value, StringBuilder out) {
    escape(value, out, '"');
  }

  /**
   * Escapes for an attribute value in double quotes so that it could stand in any other place too.
   *
   * @param value any text
   * @param out where to
   */
  static void everywhere(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }

  private static void escape(String value, StringBuilder out, char delimiter) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c == '&' || c == delimiter) {
        escape(value, i, out, delimiter);
        return;
      }
    }
    out.append(value);
  }

  private static void escape(String value, int first, StringBuilder out, char delimiter) {
    int done = 0;
    for (int i = first; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '&' || c == delimiter) {
        out.append(value, done, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&quot;");
        done = i + 1;
      }
    }
    out.append(value, done, value.length());
  }
}
