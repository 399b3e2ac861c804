package io.livetemplate.engine.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code Sec-WebSocket-Protocol} offers: the protocol, and the token as an entry of its own,
 * because JavaScript can set no other header.
 */
record Subprotocols(boolean hasProtocol, Optional<String> token) {
  static final String PROTOCOL = "livetemplate.v1";
  private static final String TOKEN = "t.";

  static Subprotocols of(List<String> headers) {
    List<String> entries =
        headers.stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(String::strip)
            .toList();
    List<String> tokens =
        entries.stream()
            .filter(entry -> entry.startsWith(TOKEN))
            .map(entry -> entry.substring(TOKEN.length()))
            .toList();
    // Of two tokens it is not known which is meant.
    Optional<String> token = tokens.size() == 1 ? Optional.of(tokens.getFirst()) : Optional.empty();
    return new Subprotocols(entries.contains(PROTOCOL), token);
  }

  @Override
  public String toString() {
    return "Subprotocols[***]";
  }
}
