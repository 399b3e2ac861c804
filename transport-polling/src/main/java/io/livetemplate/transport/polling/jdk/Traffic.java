package io.livetemplate.transport.polling.jdk;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Requests under way. Thread-safe. */
final class Traffic {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private int requests;
  private boolean draining;

  /** Counts a request in; false when no more are taken. */
  boolean begins() {
    lock.lock();
    try {
      requests++;
      return !draining;
    } finally {
      lock.unlock();
    }
  }

  void ends() {
    lock.lock();
    try {
      requests--;
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more, and waits until none is under way; false when the patience ran out first. */
  boolean drain(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      draining = true;
      while (requests > 0) {
        if (left <= 0) {
          return false;
        }
        left = quiet.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
