package io.livetemplate.api.transport;

import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes calls one after the other. Who finds nothing going on makes the calls; who finds somebody
 * at it only queues. No lock is held while a call runs, and no thread exists while there is none.
 */
final class SerialReceiver implements Receiver {
  private static final System.Logger LOG = System.getLogger(SerialReceiver.class.getName());

  private final Receiver target;
  private final Executor virtualThreads;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();

  /** Owned by whoever makes the calls. */
  private boolean ended;

  SerialReceiver(Receiver target, Executor virtualThreads) {
    this.target = target;
    this.virtualThreads = virtualThreads;
  }

  @Override
  public void opened(Channel channel) {
    later(() -> target.opened(channel));
  }

  @Override
  public void ready() {
    later(target::ready);
  }

  @Override
  public void closed(int code) {
    later(() -> {
      ended = true;
      target.closed(code);
    });
  }

  @Override
  public void received(String frame) {
    FutureTask<?> call = new FutureTask<>(unlessEnded(() -> target.received(frame)), null);
    if (add(call)) {
      if (Thread.currentThread().isVirtual()) {
        workUntilDone(call);
        return;
      }
      virtualThreads.execute(this::work);
    }
    try {
      call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException logged) {
      // next() has said so
    }
  }

  private void later(Runnable call) {
    if (add(unlessEnded(call))) {
      virtualThreads.execute(this::work);
    }
  }

  private Runnable unlessEnded(Runnable call) {
    return () -> {
      if (!ended) {
        call.run();
      }
    };
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
  private void workUntilDone(FutureTask<?> mine) {
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
    Runnable call = waiting.remove();
    try {
      call.run();
      if (call instanceof FutureTask<?> task && task.state() == FutureTask.State.FAILED) {
        failed(task.exceptionNow());
      }
    } catch (RuntimeException | Error e) {
      failed(e);
    }
  }

  private static void failed(Throwable e) {
    LOG.log(Level.ERROR, "a receiver threw; the connection goes on", e);
  }
}
