package io.livetemplate.engine.page;

import io.livetemplate.api.Request;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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

  /**
   * Pages of channels that were closed, for as long as a carrier keeps them to tell their clients
   * why.
   */
  private final Map<Channel, String> former = Collections.synchronizedMap(new WeakHashMap<>());

  private final Unattached unattached = new Unattached(owner -> Optional.of(owner.neighbours()));
  private final Unattached unattachedOfSubject = new Unattached(Owner::subject);
  private final Places places;
  private final OwnerShares channelShares;
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
    this.places = new Places(context.settings());
    this.channelShares =
        new OwnerShares(
            Limits.CHANNELS_PER_SUBJECT, Limits.CHANNELS_PER_ADDRESS, context.settings());
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

  /**
   * A page token was shown in vain.
   *
   * @param why one of the labels of {@link Counter#TOKENS}
   */
  public void refusedToken(String why) {
    context.meters().route("").count(Counter.TOKENS, why);
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
    return places.room();
  }

  /** {@return the page of that id} */
  public Optional<LivePage<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** {@return how many users and addresses have pages} */
  int owners() {
    return places.owners();
  }

  /**
   * Takes a place for a page that is about to be made. At a limit it is that of the oldest page
   * which the same user or remote address asked for and never attached to.
   *
   * @throws PagesFullException when there is none
   */
  void reserve(Request request) {
    if (draining) {
      throw PagesFullException.ofApplication();
    }
    Owner owner = Owner.of(request);
    Optional<Setting<Integer>> full = places.take(owner);
    while (full.isPresent()) {
      if (!evict(
          full.get().equals(Limits.PAGES_PER_SUBJECT) ? unattachedOfSubject : unattached, owner)) {
        throw places.refused(full.get(), owner);
      }
      full = places.take(owner);
    }
  }

  private boolean evict(Unattached waiting, Owner owner) {
    Optional<LivePage<?>> oldest = waiting.take(owner);
    oldest.ifPresent(page -> {
      remove(page);
      page.meter().count(Counter.PAGES, "evicted");
      page.evicted();
    });
    return oldest.isPresent();
  }

  /** Gives back a place for which no page was made. */
  void release(Request request) {
    places.give(Owner.of(request));
  }

  /** Puts a page into its reserved place. */
  void add(LivePage<?> page) {
    byId.put(page.id(), page);
    Owner owner = Owner.of(page.request());
    unattached.add(page, owner);
    unattachedOfSubject.add(page, owner);
    look();
    if (closed) {
      page.end(() -> {});
    }
  }

  /** A browser came for the page. */
  void attached(LivePage<?> page) {
    Owner owner = Owner.of(page.request());
    unattached.remove(page, owner);
    unattachedOfSubject.remove(page, owner);
  }

  void remove(LivePage<?> page) {
    attached(page);
    if (byId.remove(page.id(), page)) {
      release(page.request());
    }
  }

  /**
   * The engine's half of a channel that a client opens to a page.
   *
   * @param token the one it was opened with
   * @param remote the address that opens it
   */
  public Receiver receiver(LivePage<?> page, Verdict.Valid token, String remote) {
    return new CountedReceiver(
        page.receiver(token), Owner.of(page.request()).at(remote), channelShares);
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
    PageReceiver receiver = receivers.get(channel);
    if (receiver != null) {
      former.put(channel, receiver.pageId());
      receivers.remove(channel);
    }
  }

  /** {@return the id of the page that a channel belongs to, or belonged to until it was closed} */
  public Optional<String> pageOf(Channel channel) {
    PageReceiver receiver = receivers.get(channel);
    return Optional.ofNullable(receiver == null ? former.get(channel) : receiver.pageId());
  }

  /**
   * Takes no new page and tells every channel to come back later, each at a time of its own.
   *
   * @param patience how long to wait until all are told, which those whose handler is at work are
   *     not before it returns
   */
  public void drain(Duration patience) {
    draining = true;
    List<PageReceiver> all = List.copyOf(receivers.values());
    long spread =
        Math.min(LONGEST_SPREAD.toMillis(), SPREAD.toMillis() * (all.size() / SPREAD_CHANNELS + 1));
    RandomGenerator random = context.ids().random();
    var told = new CountDownLatch(all.size());
    all.forEach(one -> one.drain(Duration.ofMillis(random.nextLong(spread)), told::countDown));
    await(told, patience);
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
    return await(ended, patience);
  }

  private static boolean await(CountDownLatch latch, Duration patience) {
    try {
      return latch.await(patience.toNanos(), TimeUnit.NANOSECONDS);
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
