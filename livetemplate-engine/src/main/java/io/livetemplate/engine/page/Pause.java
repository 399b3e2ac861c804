package io.livetemplate.engine.page;

import java.time.Duration;

/** Holds the calling thread. */
@FunctionalInterface
public interface Pause {
  /** Sleeps; used outside of tests. */
  Pause SLEEP = Thread::sleep;

  /** Returns after this time. */
  void of(Duration time) throws InterruptedException;
}
