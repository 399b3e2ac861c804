package io.livetemplate.engine.wire;

import io.livetemplate.api.transport.CloseCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON tokens, with what the protocol demands of them. */
final class Tokens {
  /** The largest whole number that JavaScript holds exactly. */
  private static final long LARGEST = (1L << 53) - 1;

  private final JsonParser parser;

  Tokens(JsonParser parser) {
    this.parser = parser;
  }

  JsonToken next() throws ProtocolException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw wrong("end of message");
    }
    return token;
  }

  JsonToken current() {
    return parser.currentToken();
  }

  void expect(JsonToken wanted) throws ProtocolException {
    next();
    isNow(wanted);
  }

  void isNow(JsonToken wanted) throws ProtocolException {
    if (current() != wanted) {
      throw wrong(current() + " instead of " + wanted);
    }
  }

  void end() throws ProtocolException {
    if (parser.nextToken() != null) {
      throw wrong("something behind the message");
    }
  }

  long count() throws ProtocolException {
    isNow(JsonToken.VALUE_NUMBER_INT);
    long value = parser.getLongValue();
    if (value < 0 || value > LARGEST) {
      throw wrong("number " + value);
    }
    return value;
  }

  int step(int limit) throws ProtocolException {
    long value = count();
    if (value > limit) {
      throw wrong("number " + value);
    }
    return (int) value;
  }

  String id(int longest) throws ProtocolException {
    isNow(JsonToken.VALUE_STRING);
    String text = string();
    if (text.isEmpty() || text.length() > longest) {
      throw wrong("name of " + text.length() + " characters");
    }
    return text;
  }

  /** A string, number or boolean, as text. */
  String text() throws ProtocolException {
    return switch (current()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> string();
      default -> throw wrong(current() + " instead of a text");
    };
  }

  /** The text of the current token or of the key that it is. */
  String string() {
    return parser.getString();
  }

  private static ProtocolException wrong(String what) {
    return new ProtocolException(CloseCode.PROTOCOL, "unexpected " + what);
  }
}
