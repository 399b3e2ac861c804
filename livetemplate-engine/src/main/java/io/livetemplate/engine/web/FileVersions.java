package io.livetemplate.engine.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes of files, read anew when time or size of a file have changed. Thread-safe. */
final class FileVersions {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  /** More files than this are hashed each time. */
  private static final int MOST = 10_000;

  private record Known(FileTime time, long size, String hash) {}

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  Optional<String> version(Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      var before = known.get(file);
      if (before != null
          && before.time().equals(now.lastModifiedTime())
          && before.size() == now.size()) {
        return Optional.of(before.hash());
      }
      var hash = StaticContent.of(file.toString(), Files.readAllBytes(file)).hash();
      if (before != null || known.size() < MOST) {
        known.put(file, new Known(now.lastModifiedTime(), now.size(), hash));
      }
      return Optional.of(hash);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a file cannot be read", e);
      return Optional.empty();
    }
  }
}
