package io.livetemplate.engine.page;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, but not for ever, until each of so many has come to its end. Thread-safe. */
final class Countdown {
  private final CountDownLatch left;

  Countdown(int all) {
    left = new CountDownLatch(all);
  }

  /** One more has come to its end. */
  void one() {
    left.countDown();
  }

  /** Waits for the rest; false when some are left after that time, or the thread is interrupted. */
  boolean await(Duration patience) {
    try {
      return left.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
