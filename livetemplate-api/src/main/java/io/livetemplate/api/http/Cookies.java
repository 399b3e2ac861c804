package io.livetemplate.api.http;

import java.util.List;
import java.util.Optional;

/** Reads {@code Cookie} headers (RFC 6265 section 4.2). What is malformed is passed over. */
final class Cookies {
  private Cookies() {}

  static Optional<String> find(List<String> headers, String name) {
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          return Optional.of(unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
