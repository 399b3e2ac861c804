package io.livetemplate.auth.jwt;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.LiveTemplateException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keys out of a file with a JWK set. It is looked at no more than once a second, by whoever needs a
 * key then, and read when it is another one; a broken or missing file is logged once and the last
 * good keys stay.
 */
final class KeySetFile implements Keys {
  private static final Logger LOG = System.getLogger("io.livetemplate.auth.jwt");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** A set of a thousand keys is smaller. */
  private static final long LARGEST = 1 << 20;

  /** What tells one state of the file from another; a link to another file is another state. */
  private record Stamp(FileTime modified, long size, @Nullable Object key) {}

  private final KeySetReader reader;
  private final Path file;
  private final InstantSource clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile KeyRing ring;
  private volatile Instant lookAfter;

  /** Guarded by {@link #looking}; null after the file could not be read. */
  private @Nullable Stamp seen;

  /** Guarded by {@link #looking}. */
  private boolean complained;

  KeySetFile(KeySetReader reader, Path file, InstantSource clock) {
    this.reader = reader;
    this.file = file;
    this.clock = clock;
    try {
      // Before the text: a change in between is seen as one.
      seen = stamp();
      ring = reader.read(text(), file.toString());
    } catch (IOException e) {
      throw new ConfigurationException(
          "livetemplate.jwt-jwks-file="
              + file
              + " cannot be read; it must be a file that the user of this process may read",
          e);
    }
    lookAfter = clock.instant().plus(PAUSE);
  }

  @Override
  public KeyRing now() {
    // Whoever comes while another one looks takes the keys that there are.
    if (clock.instant().isAfter(lookAfter) && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return ring;
  }

  private void look() {
    lookAfter = clock.instant().plus(PAUSE);
    try {
      Stamp now = stamp();
      if (now.equals(seen)) {
        return;
      }
      seen = now;
      complained = false;
      ring = reader.read(text(), file.toString());
      LOG.log(Level.INFO, "new keys from {0}: {1}", file, ring);
    } catch (IOException | LiveTemplateException e) {
      if (e instanceof IOException) {
        seen = null;
      }
      if (!complained) {
        complained = true;
        LOG.log(Level.ERROR, "the keys stay as they were: " + file + " is of no use", e);
      }
    }
  }

  private Stamp stamp() throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (!found.isRegularFile() || found.size() > LARGEST) {
      throw new IOException("no file, or one of more than " + LARGEST + " bytes");
    }
    return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey());
  }

  private String text() throws IOException {
    return Files.readString(file);
  }
}
