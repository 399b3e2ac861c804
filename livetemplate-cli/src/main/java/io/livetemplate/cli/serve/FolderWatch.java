package io.livetemplate.cli.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells that something happened in folders, which may vanish, come back, or be exchanged for others
 * of the same name. Waited for by one thread, closed by any.
 */
final class FolderWatch implements AutoCloseable {
  /** Tells a folder from another that took its name. */
  private record Watched(WatchKey key, Optional<Object> identity) {}

  private final WatchService service;
  private final Set<Path> folders;
  private final Map<Path, Watched> watched = new HashMap<>();

  FolderWatch(Set<Path> folders) throws IOException {
    this.folders = Set.copyOf(folders);
    this.service = FileSystems.getDefault().newWatchService();
    watchAll();
  }

  /**
   * Waits.
   *
   * @return false when the time passed and nothing happened, or the watch was closed
   */
  boolean await(Duration atMost) throws InterruptedException {
    try {
      WatchKey key = service.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
      boolean heard = key != null;
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll();
      }
      return watchAll() || heard;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private boolean watchAll() {
    boolean changed = false;
    for (Path folder : folders) {
      changed |= watch(folder);
    }
    return changed;
  }

  /** Whether the folder is another than before. */
  private boolean watch(Path folder) {
    Watched before = watched.get(folder);
    try {
      Optional<Object> identity =
          Optional.ofNullable(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
      if (before != null && before.key().isValid() && before.identity().equals(identity)) {
        return false;
      }
      forget(folder);
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      watched.put(folder, new Watched(key, identity));
      return true;
    } catch (IOException e) {
      // Not there, or no more watches to be had: it is tried again with the next call.
      forget(folder);
      return before != null;
    }
  }

  private void forget(Path folder) {
    Watched before = watched.remove(folder);
    if (before != null) {
      before.key().cancel();
    }
  }
}
