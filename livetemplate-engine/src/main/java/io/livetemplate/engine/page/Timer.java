package io.livetemplate.engine.page;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs something later. Thread-safe. */
@FunctionalInterface
public interface Timer {
  /** Runs the task once, about this much later, on another thread. */
  void after(Duration delay, Runnable task);

  /** A timer without a thread of its own, that hands what is due to the executor. */
  static Timer on(Executor executor) {
    return (delay, task) ->
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor)
            .execute(task);
  }
}
