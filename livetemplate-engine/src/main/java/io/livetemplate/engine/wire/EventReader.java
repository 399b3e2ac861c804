package io.livetemplate.engine.wire;

import io.livetemplate.api.Event;
import io.livetemplate.api.transport.CloseCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** Reads {@code [number, name, value, fields?]}; the parser stands on the opening bracket. */
final class EventReader {
  private static final int LONGEST_NAME = 256;

  /** The key of what the element itself carries, among the {@code lt-value-*} of the element. */
  private static final String OWN_VALUE = "";

  private final Tokens tokens;
  private final int limit;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private Optional<String> value = Optional.empty();
  private int count;

  private EventReader(Tokens tokens, int limit) {
    this.tokens = tokens;
    this.limit = limit;
  }

  static ClientEvent read(Tokens tokens, int limit) throws ProtocolException {
    return new EventReader(tokens, limit).event();
  }

  private ClientEvent event() throws ProtocolException {
    tokens.isNow(JsonToken.START_ARRAY);
    tokens.next();
    long number = tokens.count();
    tokens.next();
    String name = tokens.id(LONGEST_NAME);
    if (tokens.next() == JsonToken.END_ARRAY) {
      return new ClientEvent(number, new Event(name, value, values, fields));
    }
    value();
    if (tokens.next() == JsonToken.START_OBJECT) {
      fields();
      tokens.next();
    }
    tokens.isNow(JsonToken.END_ARRAY);
    return new ClientEvent(number, new Event(name, value, values, fields));
  }

  private void value() throws ProtocolException {
    if (tokens.current() == JsonToken.START_OBJECT) {
      while (tokens.next() != JsonToken.END_OBJECT) {
        String key = tokens.string();
        tokens.next();
        counted();
        values.put(key, tokens.text());
      }
      value = Optional.ofNullable(values.remove(OWN_VALUE));
    } else if (tokens.current() != JsonToken.VALUE_NULL) {
      value = Optional.of(tokens.text());
    }
  }

  private void fields() throws ProtocolException {
    while (tokens.next() != JsonToken.END_OBJECT) {
      List<String> all = fields.computeIfAbsent(tokens.string(), key -> new ArrayList<>());
      if (tokens.next() == JsonToken.START_ARRAY) {
        int before = count;
        while (tokens.next() != JsonToken.END_ARRAY) {
          counted();
          all.add(tokens.text());
        }
        if (count == before) {
          // A field without a value is kept, too.
          counted();
        }
      } else {
        counted();
        all.add(tokens.text());
      }
    }
  }

  private void counted() throws ProtocolException {
    count++;
    if (count > limit) {
      throw new ProtocolException(
          CloseCode.PROTOCOL, "an event has more than event-fields=" + limit + " values");
    }
  }
}
