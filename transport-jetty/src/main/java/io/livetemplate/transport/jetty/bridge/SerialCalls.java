package io.livetemplate.transport.jetty.bridge;

import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes calls one after the other, in the order in which they were asked for, always on virtual
 * threads. Who finds nothing going on makes the calls; who finds somebody at it only queues. No
 * lock is held while a call runs, and no thread exists while there is none.
 */
final class SerialCalls {
  private static final System.Logger LOG = System.getLogger(SerialCalls.class.getName());

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Executor virtualThreads;

  SerialCalls(Executor virtualThreads) {
    this.virtualThreads = virtualThreads;
  }

  /** Asks for a call and returns at once. */
  void later(Runnable call) {
    if (add(call)) {
      virtualThreads.execute(this::work);
    }
  }

  /** Asks for a call and returns when it was made: the caller is held back by it. */
  void now(Runnable call) throws InterruptedException {
    FutureTask<?> task = new FutureTask<>(call, null);
    if (add(task)) {
      if (Thread.currentThread().isVirtual()) {
        workUntil(task);
        return;
      }
      virtualThreads.execute(this::work);
    }
    try {
      task.get();
    } catch (ExecutionException logged) {
      // next() has said so
    }
  }

  private boolean add(Runnable call) {
    waiting.add(call);
    return pending.getAndIncrement() == 0;
  }

  private void work() {
    do {
      next();
    } while (pending.decrementAndGet() != 0);
  }

  /** Leaves what comes after to another thread: the caller has bytes to read. */
  private void workUntil(FutureTask<?> mine) {
    while (true) {
      next();
      if (pending.decrementAndGet() == 0) {
        return;
      }
      if (mine.isDone()) {
        virtualThreads.execute(this::work);
        return;
      }
    }
  }

  private void next() {
    try {
      Runnable call = waiting.remove();
      call.run();
      if (call instanceof FutureTask<?> task && task.state() == FutureTask.State.FAILED) {
        failed(task.exceptionNow());
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  private static void failed(Throwable e) {
    LOG.log(Level.ERROR, "a receiver threw; the connection goes on", e);
  }
}
