package io.livetemplate.engine.page;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The pages of an application by id, with those channels that are open. While there is any, they
 * are looked after once a second: pages that nobody came for, channels that fell silent.
 * Thread-safe.
 */
public final class Pages {
  private static final Duration ROUND = Duration.ofSeconds(1);

  /** Over how long the channels of a server that stops come back, for each so many of them. */
  private static final Duration SPREAD = Duration.ofSeconds(1);

  private static final int SPREAD_CHANNELS = 500;
  private static final Duration LONGEST_SPREAD = Duration.ofSeconds(20);

  private final PageContext context;
  private final PageTokens tokens;
  private final Map<String, LivePage<?>> byId = new ConcurrentHashMap<>();
  private final Map<Channel, PageReceiver> receivers = new ConcurrentHashMap<>();
  private final Unattached unattached = new Unattached();
  private final Semaphore places;
  private final Topics topics;
  private final AtomicLong channels = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile boolean draining;
  private volatile boolean closed;

  /** A registry without pages. */
  public Pages(PageContext context, PageTokens tokens) {
    this.context = context;
    this.topics = new Topics(context);
    this.tokens = tokens;
    this.places = new Semaphore(context.settings().get(Limits.PAGES));
  }

  PageContext context() {
    return context;
  }

  PageTokens tokens() {
    return tokens;
  }

  /** A browser came for a page that is not there. */
  public void missed() {
    context.meters().route("").count(Counter.ATTACHES, "gone");
  }

  /** {@return all figures of this moment} */
  public Metrics metrics() {
    return context.meters().snapshot(Gauges.of(byId.values(), receivers));
  }

  /** {@return the topics that pages subscribe to} */
  public Topics topics() {
    return topics;
  }

  /** {@return whether the application stops} */
  public boolean isDraining() {
    return draining;
  }

  /** {@return how many pages there are} */
  public int size() {
    return byId.size();
  }

  /** {@return how many pages wait for their first channel} */
  int waiting() {
    return unattached.size();
  }

  /** {@return how many pages could still be made} */
  int room() {
    return places.availablePermits();
  }

  /** {@return the page of that id} */
  public Optional<LivePage<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Takes a place for a page that is about to be made. At the limit it is that of the oldest page
   * which the same remote address asked for and never attached to; false when there is none.
   */
  boolean reserve(String remote) {
    if (draining) {
      return false;
    }
    return places.tryAcquire() || evict(remote);
  }

  private boolean evict(String remote) {
    Optional<LivePage<?>> oldest = unattached.take(remote);
    while (oldest.isPresent()) {
      LivePage<?> page = oldest.get();
      // Whoever takes a page out has its place; it may have expired at this moment.
      boolean taken = byId.remove(page.id(), page);
      page.meter().count(Counter.PAGES, "evicted");
      page.evicted();
      if (taken) {
        return true;
      }
      oldest = unattached.take(remote);
    }
    return false;
  }

  /** Gives back a place for which no page was made. */
  void release() {
    places.release();
  }

  /** Puts a page into its reserved place. */
  void add(LivePage<?> page) {
    byId.put(page.id(), page);
    unattached.add(page);
    look();
    if (closed) {
      page.end(() -> {});
    }
  }

  /** A browser came for the page. */
  void attached(LivePage<?> page) {
    unattached.remove(page);
  }

  void remove(LivePage<?> page) {
    unattached.remove(page);
    if (byId.remove(page.id(), page)) {
      release();
    }
  }

  /** {@return a larger number for each channel that begins to open} */
  long nextChannel() {
    return channels.incrementAndGet();
  }

  void opened(Channel channel, PageReceiver receiver) {
    receivers.put(channel, receiver);
    look();
  }

  void closed(Channel channel) {
    receivers.remove(channel);
  }

  /** {@return the id of the page that an open channel belongs to} */
  public Optional<String> pageOf(Channel channel) {
    return Optional.ofNullable(receivers.get(channel)).map(PageReceiver::pageId);
  }

  /** Takes no new page and tells every channel to come back later, each at a time of its own. */
  public void drain() {
    draining = true;
    List<PageReceiver> all = List.copyOf(receivers.values());
    long spread =
        Math.min(LONGEST_SPREAD.toMillis(), SPREAD.toMillis() * (all.size() / SPREAD_CHANNELS + 1));
    RandomGenerator random = context.ids().random();
    all.forEach(one -> one.drain(Duration.ofMillis(random.nextLong(spread))));
  }

  /**
   * Ends some pages. Their channels are closed at once, whatever their writers are at; no event
   * that waits is handled any more.
   *
   * @param which asked of every page, on the calling thread
   * @param code what the peers are told
   * @return how many there were
   */
  public int expel(Predicate<? super LivePage<?>> which, CloseCode code) {
    Map<String, LivePage<?>> chosen = new HashMap<>();
    byId.forEach((id, page) -> {
      if (which.test(page)) {
        chosen.put(id, page);
      }
    });
    chosen.values().forEach(page -> page.expel(code));
    receivers.values().stream()
        .filter(receiver -> chosen.containsKey(receiver.pageId()))
        .forEach(receiver -> receiver.close(code));
    return chosen.size();
  }

  /**
   * Ends every page, each by its own writer.
   *
   * @param patience how long to wait for writers that are at work
   * @return whether all came to their end
   */
  public boolean close(Duration patience) {
    draining = true;
    closed = true;
    topics.close();
    List<LivePage<?>> left = List.copyOf(byId.values());
    var ended = new CountDownLatch(left.size());
    left.forEach(page -> page.end(ended::countDown));
    try {
      return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Looks after pages and channels once. */
  public void sweep() {
    Instant now = context.clock().instant();
    expel(LivePage::isSignedOut, CloseCode.SIGNED_OUT);
    byId.values().forEach(page -> page.sweep(now));
    receivers.values().forEach(receiver -> receiver.sweep(now));
  }

  private void look() {
    if (looking.compareAndSet(false, true)) {
      context.timer().after(ROUND, this::round);
    }
  }

  private void round() {
    sweep();
    looking.set(false);
    if (!byId.isEmpty() || !receivers.isEmpty()) {
      look();
    }
  }
}
