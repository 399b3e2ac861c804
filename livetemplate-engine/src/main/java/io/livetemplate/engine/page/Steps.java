package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What a page's one writer does, one step after the other: a task, then whatever can be sent. After
 * the last step there are no more. Thread-safe.
 */
final class Steps {
  private final Mailbox mailbox;
  private final PageWriter<?> writer;
  private final InstantSource clock;
  private final Runnable connected;
  private volatile boolean open = true;

  /**
   * No step is done yet.
   *
   * @param connected runs after a step that found another channel than the one before
   */
  Steps(PageContext context, PageWriter<?> writer, Runnable connected) {
    this.mailbox = new Mailbox(context.threads(), context.settings().get(Limits.PAGE_QUEUE));
    this.writer = writer;
    this.clock = context.clock();
    this.connected = connected;
  }

  /** {@return whether the last step is still to come} */
  boolean isOpen() {
    return open;
  }

  /** A step for the application; waits for room. */
  void post(Runnable task) {
    mailbox.post(() -> run(task));
  }

  /** A step that is not urgent; false when there was no room for it. */
  boolean post(Runnable task, Executor queue, Duration patience) {
    return mailbox.post(() -> run(task), queue, patience);
  }

  /** A step for a transport or the clock; never waits. */
  void signal(Runnable task) {
    mailbox.signal(() -> run(task));
  }

  /** The like for a task that {@linkplain #run runs} a step by itself; false when it never will. */
  boolean offer(Runnable task) {
    return mailbox.signal(task);
  }

  /** Does a step now, unless the last one is done; for the writer. */
  void run(Runnable task) {
    if (!open) {
      return;
    }
    Instant now = clock.instant();
    writer.begin(now);
    task.run();
    if (open && writer.end(now)) {
      connected.run();
    }
  }

  /** The last step, in the middle of one; for the writer. */
  void end(Runnable last) {
    open = false;
    last.run();
    mailbox.close();
  }
}
