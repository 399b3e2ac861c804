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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The pages of an application by id, and its {@link Channels}. While there is any of either, they
 * are looked after in {@link Rounds}: pages that nobody came for, channels that fell silent.
 * Thread-safe.
 */
public final class Pages {
  private final PageContext context;
  private final PageTokens tokens;
  private final Map<String, LivePage<?>> byId = new ConcurrentHashMap<>();
  private final Rounds rounds;
  private final Channels channels;
  private final Unattached unattached = new Unattached(owner -> Optional.of(owner.neighbours()));
  private final Unattached unattachedOfSubject = new Unattached(Owner::subject);
  private final Places places;
  private final OwnerShares channelShares;
  private final Topics topics;
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
    this.rounds = new Rounds(context.timer(), this::sweep, this::isAny);
    this.channels = new Channels(context.ids().random(), rounds);
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
    return context.meters().snapshot(Gauges.of(byId.values(), channels.open()));
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
    rounds.begin();
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

  /** {@return the channels of all pages} */
  Channels channels() {
    return channels;
  }

  /** {@return the id of the page that a channel belongs to, or belonged to until it was closed} */
  public Optional<String> pageOf(Channel channel) {
    return channels.pageOf(channel);
  }

  /**
   * Takes no new page and tells every channel to come back later, each at a time of its own.
   *
   * @param patience how long to wait until all are told, which those whose handler is at work are
   *     not before it returns
   */
  public void drain(Duration patience) {
    draining = true;
    channels.drain(patience);
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
    channels.close(chosen.keySet(), code);
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
    var ended = new Countdown(left.size());
    left.forEach(page -> page.end(ended::one));
    return ended.await(patience);
  }

  /** Looks after pages and channels once. */
  public void sweep() {
    Instant now = context.clock().instant();
    expel(LivePage::isSignedOut, CloseCode.SIGNED_OUT);
    byId.values().forEach(page -> page.sweep(now));
    channels.sweep(now);
  }

  private boolean isAny() {
    return !byId.isEmpty() || !channels.isEmpty();
  }
}
