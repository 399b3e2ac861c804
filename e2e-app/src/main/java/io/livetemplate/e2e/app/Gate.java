package io.livetemplate.e2e.app;

import java.util.concurrent.Semaphore;

/** Stops handlers until a test lets them go on. Thread-safe. */
final class Gate {
  private final Semaphore permits = new Semaphore(0);

  /** Waits for a turn. */
  void pass() throws InterruptedException {
    permits.acquire();
  }

  /** Lets one pass, now or later. */
  void open() {
    permits.release();
  }
}
