package io.livetemplate.e2e.addressing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what lies beside the tests: the browser's part of them, the matrix, the recorded results.
 */
final class Scripts {
  private Scripts() {}

  static String read(String name) {
    try (InputStream in = Scripts.class.getResourceAsStream("/addressing/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource addressing/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
