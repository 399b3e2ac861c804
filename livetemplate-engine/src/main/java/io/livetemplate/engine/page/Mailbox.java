package io.livetemplate.engine.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
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

  /** Whether a thread works, or waits for its turn to. */
  private enum State {
    IDLE,
    QUEUED,
    WORKING
  }

  /** A task, and whether it counts towards the limit. */
  private record Entry(Runnable task, boolean counted) {}

  private final Executor threads;
  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int counted;
  private State state = State.IDLE;
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
   * Adds what is not urgent; waits for room, whatever thread this is.
   *
   * @param queue runs the work when it is its turn
   * @param patience how long to wait for room
   * @return false when there was none in that time
   */
  boolean post(Runnable task, Executor queue, Duration patience) {
    boolean begin;
    lock.lock();
    try {
      long left = patience.toNanos();
      while (counted >= limit && !closed) {
        if (left <= 0) {
          return false;
        }
        left = room.awaitNanos(left);
      }
      boolean idle = state == State.IDLE;
      begin = addQuietly(new Entry(task, true)) && idle;
      if (begin) {
        state = State.QUEUED;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
    if (begin) {
      queue.execute(this::writeInTurn);
    }
    return true;
  }

  private void writeInTurn() {
    lock.lock();
    try {
      if (state != State.QUEUED) {
        return;
      }
      state = State.WORKING;
    } finally {
      lock.unlock();
    }
    write();
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

  private boolean addQuietly(Entry entry) {
    if (!closed) {
      waiting.add(entry);
      counted += entry.counted() ? 1 : 0;
    }
    return !closed;
  }

  private boolean add(Entry entry) {
    if (!addQuietly(entry)) {
      return false;
    }
    // What waits for its turn does so no longer when something comes in that must not wait.
    boolean begin = state != State.WORKING;
    state = State.WORKING;
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
      state = next == null ? State.IDLE : State.WORKING;
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
