package io.livetemplate.api.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What is under way at a listener, requests and channels, so that channels can be limited and a
 * stop can wait: what {@link Bound#stop} asks of every listener. Thread-safe; nothing is locked
 * while nobody waits.
 *
 * @param <C> the listener's channels
 */
public final class Traffic<C extends Channel> {
  private final int mostChannels;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger places = new AtomicInteger();
  private final Set<C> channels = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private volatile boolean draining;

  /**
   * Nothing is under way.
   *
   * @param mostChannels at the same time
   */
  public Traffic(int mostChannels) {
    this.mostChannels = mostChannels;
  }

  /**
   * Whether nothing new is to be taken. A request that asks after {@link #requestBegins} and hears
   * no is waited for.
   *
   * @return whether the listener stops
   */
  public boolean isDraining() {
    return draining;
  }

  /** A request has arrived; {@link #requestEnds} must follow. */
  public void requestBegins() {
    requests.incrementAndGet();
  }

  /** A request is over, whatever came of it. */
  public void requestEnds() {
    requests.decrementAndGet();
    signal();
  }

  /**
   * Takes a place for a channel that is about to be opened; {@link #freePlace} or {@link #add} must
   * follow.
   *
   * @return false when all are taken
   */
  public boolean takePlace() {
    if (places.incrementAndGet() > mostChannels) {
      freePlace();
      return false;
    }
    return true;
  }

  /** Gives back a place that no channel came to have. */
  public void freePlace() {
    places.decrementAndGet();
    signal();
  }

  /**
   * Gives a place that was taken to a channel; {@link #remove} must follow.
   *
   * @param channel new
   */
  public void add(C channel) {
    channels.add(channel);
  }

  /**
   * A channel has come to its end, and its receiver knows.
   *
   * @param channel that was added
   */
  public void remove(C channel) {
    channels.remove(channel);
    freePlace();
  }

  /**
   * Takes nothing new, tells every channel to come back later, and waits. An interrupted thread
   * waits no longer.
   *
   * @param patience how long at most
   * @return forced when something is still under way
   */
  public Stopped drain(Duration patience) {
    draining = true;
    channels.forEach(channel -> channel.close(CloseCode.DRAINING));
    return await(patience) ? Stopped.GRACEFUL : Stopped.FORCED;
  }

  /**
   * Ends what is left.
   *
   * @param cut ends a channel at once
   * @param patience how long to wait until it has ended, at most
   */
  public void cut(Consumer<? super C> cut, Duration patience) {
    channels.forEach(cut);
    await(patience);
  }

  private boolean await(Duration patience) {
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
