package io.livetemplate.e2e.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file with the keys of page tokens, exchanged as a whole. */
record KeySet(Path file) {
  static KeySet at(Path file) {
    return new KeySet(file);
  }

  /** Writes keys of these names; the first signs. */
  void write(String... kids) throws IOException {
    String keys = Stream.of(kids).map(KeySet::key).collect(Collectors.joining(","));
    Path half = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(half, "{\"keys\":[" + keys + "]}");
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String key(String kid) {
    byte[] secret = (kid + "-").repeat(40).substring(0, 40).getBytes(StandardCharsets.US_ASCII);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return "{\"kty\":\"oct\",\"alg\":\"HS256\",\"kid\":\"%s\",\"k\":\"%s\"}".formatted(kid, text);
  }
}
