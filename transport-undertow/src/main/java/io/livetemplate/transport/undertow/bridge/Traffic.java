package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.transport.undertow.socket.UndertowChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is under way: requests and channels. Thread-safe. */
final class Traffic {
  private final int mostChannels;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger places = new AtomicInteger();
  private final Set<UndertowChannel> channels = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private volatile boolean draining;

  Traffic(int mostChannels) {
    this.mostChannels = mostChannels;
  }

  boolean isDraining() {
    return draining;
  }

  void requestBegins() {
    requests.incrementAndGet();
  }

  void requestEnds() {
    requests.decrementAndGet();
    signal();
  }

  /** Takes one of the limited places; false when there is none. */
  boolean takePlace() {
    if (places.incrementAndGet() > mostChannels) {
      freePlace();
      return false;
    }
    return true;
  }

  void freePlace() {
    places.decrementAndGet();
    signal();
  }

  /** Gives a place that was taken to a channel. */
  void add(UndertowChannel channel) {
    channels.add(channel);
  }

  void remove(UndertowChannel channel) {
    channels.remove(channel);
    freePlace();
  }

  Set<UndertowChannel> channels() {
    return channels;
  }

  void drain() {
    draining = true;
  }

  /** Waits until nothing is under way; false when the patience ran out first. */
  boolean awaitQuiet(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (requests.get() > 0 || places.get() > 0) {
        if (left <= 0) {
          return false;
        }
        left = quiet.awaitNanos(Math.min(left, TimeUnit.DAYS.toNanos(1)));
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Costs a lock only while somebody waits. */
  private void signal() {
    if (draining) {
      lock.lock();
      try {
        quiet.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
