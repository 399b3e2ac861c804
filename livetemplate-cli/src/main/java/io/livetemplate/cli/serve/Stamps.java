package io.livetemplate.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether files changed without reading them, where the file system tells nothing itself. */
final class Stamps {
  private record Stamp(Optional<Object> identity, FileTime modified, long size) {}

  private Map<String, Stamp> last = Map.of();

  /** Whether one of the files is not what it was at the last call. */
  boolean changed(Set<String> files) {
    Map<String, Stamp> now = new HashMap<>();
    for (String file : files) {
      stamp(file).ifPresent(stamp -> now.put(file, stamp));
    }
    boolean changed = !now.equals(last);
    last = now;
    return changed;
  }

  private static Optional<Stamp> stamp(String file) {
    try {
      var found = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
      return Optional.of(
          new Stamp(Optional.ofNullable(found.fileKey()), found.lastModifiedTime(), found.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
