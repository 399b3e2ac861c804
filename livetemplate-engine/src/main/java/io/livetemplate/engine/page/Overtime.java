package io.livetemplate.engine.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the application takes longer with one handler or one render than it may, and
 * interrupts it, once: code that waits ends then, code that computes goes on and is only known. The
 * interrupt never reaches what runs on that thread afterwards. The worker's side belongs to the
 * page's writer; {@link #check} is for any thread.
 */
final class Overtime {
  private final Duration limit;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread worker;
  private Instant since = Instant.MAX;
  private boolean interrupted;

  Overtime(Duration limit) {
    this.limit = limit;
  }

  void begin(Instant now) {
    lock.lock();
    try {
      worker = Thread.currentThread();
      since = now;
      interrupted = false;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      worker = null;
      since = Instant.MAX;
      if (interrupted) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Interrupts work that takes too long; {@return where it was then, the first time} */
  Optional<StackTraceElement[]> check(Instant now) {
    lock.lock();
    try {
      Thread late = worker;
      if (late == null || interrupted || now.isBefore(since.plus(limit))) {
        return Optional.empty();
      }
      interrupted = true;
      StackTraceElement[] where = late.getStackTrace();
      late.interrupt();
      return Optional.of(where);
    } finally {
      lock.unlock();
    }
  }
}
