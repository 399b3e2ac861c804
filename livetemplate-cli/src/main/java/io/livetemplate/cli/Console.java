package io.livetemplate.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command talks to.
 *
 * @param in data
 * @param out results, always UTF-8
 * @param err messages
 */
record Console(InputStream in, PrintStream out, PrintStream err) {
  /** Puts out exactly this text. */
  void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
