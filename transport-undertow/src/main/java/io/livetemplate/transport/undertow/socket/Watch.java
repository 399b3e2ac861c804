package io.livetemplate.transport.undertow.socket;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/** Cuts a connection that has been silent, or was given time to end, for too long. Thread-safe. */
final class Watch {
  private final XnioExecutor timer;
  private final Duration silence;
  private final Runnable cut;
  private volatile long lastSign = System.nanoTime();
  private volatile boolean ended;
  private volatile XnioExecutor.@Nullable Key next;

  /**
   * Makes a watch that does not run yet.
   *
   * @param timer runs short tasks later
   * @param silence the longest that is borne
   * @param cut ends the connection; may be called more than once
   */
  Watch(XnioExecutor timer, Duration silence, Runnable cut) {
    this.timer = timer;
    this.silence = silence;
    this.cut = cut;
  }

  void start() {
    judgeIn(silence);
  }

  /** Something went over the line. */
  void sign() {
    lastSign = System.nanoTime();
  }

  void cutIn(Duration patience) {
    later(patience, cut);
  }

  void end() {
    ended = true;
    XnioExecutor.Key waiting = next;
    if (waiting != null) {
      waiting.remove();
    }
  }

  private void judge() {
    Duration left = silence.minusNanos(System.nanoTime() - lastSign);
    if (left.isPositive()) {
      judgeIn(left);
    } else {
      cut.run();
    }
  }

  private void judgeIn(Duration patience) {
    if (!ended) {
      next = later(patience, this::judge);
    }
  }

  private XnioExecutor.@Nullable Key later(Duration patience, Runnable task) {
    try {
      return timer.executeAfter(task, patience.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      cut.run();
      return null;
    }
  }
}
