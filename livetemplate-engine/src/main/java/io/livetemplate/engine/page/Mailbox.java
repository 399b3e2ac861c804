package io.livetemplate.engine.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The door to a page: whatever comes in is done one after the other, in order, by one thread at a
 * time, which is there only while there is something to do. The lock is never held while a task
 * runs. Thread-safe.
 */
final class Mailbox {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  /**
   * Set while a thread writes a page: it must not wait for room, or two pages could wait for each
   * other.
   */
  private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

  /** A task, and whether it counts towards the limit. */
  private record Entry(Runnable task, boolean counted) {}

  private final Executor threads;
  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int counted;
  private boolean writing;
  private boolean closed;

  Mailbox(Executor threads, int limit) {
    this.threads = threads;
    this.limit = limit;
  }

  /** Adds what an application sends; waits for room. */
  void post(Runnable task) {
    boolean begin;
    lock.lock();
    try {
      while (counted >= limit && !closed && !WRITING.get()) {
        room.awaitUninterruptibly();
      }
      begin = add(new Entry(task, true));
    } finally {
      lock.unlock();
    }
    begin(begin);
  }

  /**
   * Adds what a transport or the clock says, which is bounded by itself; never waits; false when
   * closed.
   */
  boolean signal(Runnable task) {
    boolean begin;
    boolean added;
    lock.lock();
    try {
      added = !closed;
      begin = add(new Entry(task, false));
    } finally {
      lock.unlock();
    }
    begin(begin);
    return added;
  }

  /** Takes no more; what waits is still done. */
  void close() {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean add(Entry entry) {
    if (closed) {
      return false;
    }
    waiting.add(entry);
    counted += entry.counted() ? 1 : 0;
    boolean begin = !writing;
    writing = true;
    return begin;
  }

  private void begin(boolean begin) {
    if (begin) {
      threads.execute(this::write);
    }
  }

  private void write() {
    boolean outer = WRITING.get();
    WRITING.set(true);
    try {
      for (Entry next = next(); next != null; next = next()) {
        run(next.task());
      }
    } finally {
      WRITING.set(outer);
    }
  }

  private @Nullable Entry next() {
    lock.lock();
    try {
      Entry next = waiting.poll();
      writing = next != null;
      if (next != null && next.counted()) {
        counted--;
        room.signal();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a page could not do its work; it goes on with what comes next", e);
    }
  }
}
