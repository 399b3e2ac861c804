package io.livetemplate.engine.page;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** The open channels of an application, and whose those were that have closed. Thread-safe. */
final class Channels {
  /** Over how long the channels of a server that stops come back, for each so many of them. */
  private static final Duration SPREAD = Duration.ofSeconds(1);

  private static final int SPREAD_CHANNELS = 500;
  private static final Duration LONGEST_SPREAD = Duration.ofSeconds(20);

  private final RandomGenerator random;
  private final Rounds rounds;
  private final Map<Channel, PageReceiver> receivers = new ConcurrentHashMap<>();

  /**
   * Pages of channels that were closed, for as long as a carrier keeps them to tell their clients
   * why.
   */
  private final Map<Channel, String> former = Collections.synchronizedMap(new WeakHashMap<>());

  private final AtomicLong begun = new AtomicLong();

  /**
   * None yet.
   *
   * @param random spreads those that are told to come back
   * @param rounds look after them while there are any
   */
  Channels(RandomGenerator random, Rounds rounds) {
    this.random = random;
    this.rounds = rounds;
  }

  /** {@return a larger number for each channel that begins to open} */
  long next() {
    return begun.incrementAndGet();
  }

  void opened(Channel channel, PageReceiver receiver) {
    receivers.put(channel, receiver);
    rounds.begin();
  }

  void closed(Channel channel) {
    PageReceiver receiver = receivers.get(channel);
    if (receiver != null) {
      former.put(channel, receiver.pageId());
      receivers.remove(channel);
    }
  }

  boolean isEmpty() {
    return receivers.isEmpty();
  }

  /** {@return those that are open, for the gauges} */
  Map<Channel, PageReceiver> open() {
    return receivers;
  }

  /** {@return the id of the page that a channel belongs to, or belonged to until it was closed} */
  Optional<String> pageOf(Channel channel) {
    PageReceiver receiver = receivers.get(channel);
    return Optional.ofNullable(receiver == null ? former.get(channel) : receiver.pageId());
  }

  /**
   * Tells every channel to come back later, each at a time of its own.
   *
   * @param patience how long to wait until all are told, which those whose handler is at work are
   *     not before it returns
   */
  void drain(Duration patience) {
    List<PageReceiver> all = List.copyOf(receivers.values());
    long spread =
        Math.min(LONGEST_SPREAD.toMillis(), SPREAD.toMillis() * (all.size() / SPREAD_CHANNELS + 1));
    var told = new Countdown(all.size());
    all.forEach(one -> one.drain(Duration.ofMillis(random.nextLong(spread)), told::one));
    told.await(patience);
  }

  /** Closes those of some pages at once, whatever their writers are at. */
  void close(Set<String> pages, CloseCode code) {
    receivers.values().stream()
        .filter(receiver -> pages.contains(receiver.pageId()))
        .forEach(receiver -> receiver.close(code));
  }

  /** Looks after each once. */
  void sweep(Instant now) {
    receivers.values().forEach(receiver -> receiver.sweep(now));
  }
}
