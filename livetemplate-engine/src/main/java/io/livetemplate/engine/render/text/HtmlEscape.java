package io.livetemplate.engine.render.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The escaping of plain Mustache: {@code & < > "}, and no other character. */
final class HtmlEscape {
  private HtmlEscape() {}

  static void append(String text, Appendable out) throws IOException {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      var reference = reference(text.charAt(i));
      if (reference != null) {
        out.append(text, done, i).append(reference);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private static @Nullable String reference(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }
}
