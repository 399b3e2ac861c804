package io.livetemplate.cli.serve;

import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.template.TemplateFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lets a page follow its files, on a thread of its own, until it is closed. */
public final class FileFollower implements AutoCloseable {
  /** Between two looks at files of which nothing was heard. */
  private static final Duration TICK = Duration.ofMillis(500);

  private final Reloader reloader;
  private final FolderWatch watch;
  private final String data;
  private final PrintStream err;
  private final InstantSource clock;
  private final Stamps stamps = new Stamps();
  private final Thread thread;

  private FileFollower(
      Reloader reloader, FolderWatch watch, String data, PrintStream err, InstantSource clock) {
    this.reloader = reloader;
    this.watch = watch;
    this.data = data;
    this.err = err;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("livetemplate-files").daemon().unstarted(this::run);
  }

  /**
   * Watches the folders of the files; nothing is shown before {@link #start}.
   *
   * @param page is shown what changes
   * @param files the templates
   * @param data the data
   * @param err is told what is wrong
   * @param clock tells the time
   * @throws IOException when the system gives no watch
   */
  public static FileFollower of(
      LivePage page, TemplateFiles files, DataFile data, PrintStream err, InstantSource clock)
      throws IOException {
    Set<Path> folders = new HashSet<>();
    files.folders().forEach(folder -> folders.add(folder.toAbsolutePath()));
    Path parent = Path.of(data.name()).toAbsolutePath().getParent();
    folders.add(parent == null ? Path.of("/") : parent);
    Reloader reloader = new Reloader(page, Content.read(data, page.shown()), err);
    return new FileFollower(reloader, new FolderWatch(folders), data.name(), err, clock);
  }

  /** Begins to follow, with what changed since {@link #of}. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    watch.close();
  }

  private void run() {
    Duration wait = Duration.ZERO;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        wait = step(wait);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        err.println("livetemplate serve: this is a mistake in LiveTemplate; please report:");
        e.printStackTrace(err);
        wait = TICK;
      }
    }
  }

  /** Waits and looks once; returns how long to wait next. */
  private Duration step(Duration wait) throws InterruptedException {
    boolean heard = watch.await(wait);
    boolean awaited = wait.compareTo(TICK) < 0;
    Set<String> files = reloader.files();
    files.add(data);
    if (!stamps.changed(files) && !heard && !awaited && !reloader.isBroken()) {
      return TICK;
    }
    Optional<Duration> next = reloader.look(clock.instant());
    return next.orElse(TICK);
  }
}
