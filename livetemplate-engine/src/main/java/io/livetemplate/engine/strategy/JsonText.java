package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.JsonSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as short as it goes (RFC 8259): no white space, escapes only where they are needed.
 */
public class JsonText implements JsonSink {
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean comma;

  @Override
  public JsonText number(long value) {
    separate().append(value);
    return this;
  }

  @Override
  public JsonText text(@Nullable String value) {
    if (value == null) {
      separate().append("null");
    } else {
      quote(value, separate());
    }
    return this;
  }

  @Override
  public JsonText value(@Nullable String value) {
    if (value != null && PlainNumber.is(value)) {
      separate().append(value);
      return this;
    }
    return text(value);
  }

  /**
   * Writes a value that is JSON already.
   *
   * @param value one value
   * @return this
   */
  public JsonText json(String value) {
    separate().append(value);
    return this;
  }

  @Override
  public JsonText startArray() {
    separate().append('[');
    depth++;
    comma = false;
    return this;
  }

  @Override
  public JsonText endArray() {
    if (depth == 0) {
      throw new IllegalStateException("endArray() without startArray(); end only what was begun");
    }
    depth--;
    out.append(']');
    comma = true;
    return this;
  }

  /** {@return how many arrays are open} */
  public int depth() {
    return depth;
  }

  /** {@return how many characters were written} */
  final int length() {
    return out.length();
  }

  /** Forgets everything that was written. */
  final void clear() {
    out.setLength(0);
    depth = 0;
    comma = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /**
   * How long a text is in UTF-8.
   *
   * @param text well-formed UTF-16
   * @return in bytes
   */
  public static int bytes(CharSequence text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate pair is two chars and four bytes, any other char from U+0800 three.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  private StringBuilder separate() {
    if (comma) {
      out.append(',');
    }
    comma = true;
    return out;
  }

  private static void quote(String value, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(value, done, i);
        escape(c, out);
        done = i + 1;
      }
    }
    out.append(value, done, value.length()).append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> out.append(String.format("\\u%04x", (int) c));
    }
  }
}
