package io.livetemplate.engine.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is not urgent on a few threads, in the order in which it came, so that urgent work does
 * not stand behind all of it. The threads are there only while there is something to do.
 * Thread-safe.
 */
final class RunQueue implements Executor {
  private final Executor threads;
  private final int workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int working;

  RunQueue(Executor threads, int workers) {
    this.threads = threads;
    this.workers = workers;
  }

  @Override
  public void execute(Runnable task) {
    boolean begin;
    lock.lock();
    try {
      waiting.add(task);
      begin = working < workers;
      working += begin ? 1 : 0;
    } finally {
      lock.unlock();
    }
    if (begin) {
      threads.execute(this::work);
    }
  }

  private void work() {
    for (Runnable next = next(); next != null; next = next()) {
      next.run();
    }
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      Runnable next = waiting.poll();
      working -= next == null ? 1 : 0;
      return next;
    } finally {
      lock.unlock();
    }
  }
}
