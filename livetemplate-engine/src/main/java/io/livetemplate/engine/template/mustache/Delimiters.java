package io.livetemplate.engine.template.mustache;

import java.util.Optional;

/** What tags begin and end with. */
record Delimiters(String open, String close) {

  static final Delimiters DEFAULT = new Delimiters("{{", "}}");

  /** The pair that a delimiter tag names, empty when it is not a pair. */
  static Optional<Delimiters> of(String content) {
    var parts = content.strip().split("\\s+", -1);
    if (parts.length != 2 || parts[0].isEmpty() || content.indexOf('=') >= 0) {
      return Optional.empty();
    }
    return Optional.of(new Delimiters(parts[0], parts[1]));
  }
}
