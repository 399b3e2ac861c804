package io.livetemplate.engine.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Looks after something once a second for as long as there is any of it. Thread-safe. */
final class Rounds {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Timer timer;
  private final Runnable round;
  private final BooleanSupplier needed;
  private final AtomicBoolean under = new AtomicBoolean();

  /**
   * No rounds yet.
   *
   * @param round what to do in each
   * @param needed asked after each whether there is to be another
   */
  Rounds(Timer timer, Runnable round, BooleanSupplier needed) {
    this.timer = timer;
    this.round = round;
    this.needed = needed;
  }

  /** There is something to look after. */
  void begin() {
    if (under.compareAndSet(false, true)) {
      timer.after(PERIOD, this::go);
    }
  }

  private void go() {
    round.run();
    under.set(false);
    if (needed.getAsBoolean()) {
      begin();
    }
  }
}
