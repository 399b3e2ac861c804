package io.livetemplate.cli;

import io.livetemplate.api.strategy.JsonSink;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) with objects, which frames do not have. */
final class JsonText implements JsonSink {
  private final StringBuilder text = new StringBuilder();
  private boolean first = true;

  @Override
  public JsonSink number(long value) {
    comma().append(value);
    return this;
  }

  @Override
  public JsonSink text(@Nullable String value) {
    comma();
    if (value == null) {
      text.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  @Override
  public JsonSink startArray() {
    return open('[');
  }

  @Override
  public JsonSink endArray() {
    return close(']');
  }

  JsonText startObject() {
    return open('{');
  }

  JsonText endObject() {
    return close('}');
  }

  /** The name of the member whose value is written next. */
  JsonText name(String name) {
    comma();
    quote(name);
    text.append(':');
    first = true;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private JsonText open(char bracket) {
    comma().append(bracket);
    first = true;
    return this;
  }

  private JsonText close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  private StringBuilder comma() {
    if (!first) {
      text.append(',');
    }
    first = false;
    return text;
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char here = value.charAt(i);
      if (here == '"' || here == '\\') {
        text.append('\\').append(here);
      } else if (here < ' ' || (Character.isSurrogate(here) && isLone(value, i))) {
        text.append("\\u%04x".formatted((int) here));
      } else {
        text.append(here);
      }
    }
    text.append('"');
  }

  /** Half a pair has no UTF-8. */
  private static boolean isLone(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }
}
