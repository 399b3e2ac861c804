package io.livetemplate.engine.page;

import io.livetemplate.api.Event;
import io.livetemplate.api.MessageHandler;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageChannel;
import io.livetemplate.api.Request;
import io.livetemplate.api.Subscription;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.delivery.Allowance;
import io.livetemplate.engine.delivery.Delivery;
import io.livetemplate.engine.delivery.Known;
import io.livetemplate.engine.delivery.Output;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.FrameWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A page: its model, what was rendered of it, its state of delivery. Everything that is not final
 * or volatile belongs to the writer, that is to the task that the mailbox runs.
 *
 * @param <M> the type of the model
 */
public final class LivePage<M> implements Page<M> {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  /** Decided once: a browser came, or the page had to make room before one did. */
  private enum Fate {
    WAITING,
    ATTACHED,
    GIVEN_UP
  }

  private final String id;
  private final String epoch;
  private final Request request;
  private final LiveRoute<M> route;
  private final Pages pages;
  private final Mailbox mailbox;
  private final Expiry expiry;
  private final PageSubscriptions subscriptions;
  private final RateLimit rate;
  private final Delivery<Rendered, PageReceiver> delivery;
  private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.WAITING);
  private volatile boolean paced;
  private volatile boolean lagging;
  private volatile long bytes;
  private final Presence presence = new Presence();
  private final PageMeter meter;
  private final Work<M> work;
  private final LoginWatch login;
  private final TokenAge tokens = new TokenAge();
  private volatile boolean open = true;
  private volatile boolean expelled;
  private CompiledTemplate shown;

  LivePage(LiveRoute<M> route, Pages pages, Request request, M model, CompiledTemplate template) {
    PageContext context = pages.context();
    Settings settings = context.settings();
    Instant now = context.clock().instant();
    this.id = context.ids().next();
    this.epoch = context.ids().next();
    this.request = request;
    this.login = new LoginWatch(request.login());
    this.route = route;
    this.pages = pages;
    this.subscriptions = new PageSubscriptions(pages.topics());
    this.work = new Work<>(route, context, Visit.of(request), model);
    this.shown = template;
    this.mailbox = new Mailbox(context.threads(), settings.get(Limits.PAGE_QUEUE));
    this.expiry = new Expiry(settings, now);
    this.rate =
        new RateLimit(
            settings.get(Limits.EVENTS_PER_SECOND), settings.get(Limits.EVENT_BURST), now);
    Rendered first = work.render(template, null);
    this.delivery =
        new Delivery<>(
            epoch,
            first,
            Known.of(template.shapes(first)),
            route.encoder(),
            new Allowance(
                settings.get(Limits.WINDOW_FRAMES),
                settings.get(Limits.WINDOW_BYTES),
                settings.get(Limits.HIDDEN)));
    this.bytes = delivery.bytes();
    this.meter = new PageMeter(route.meter());
  }

  @Override
  public String id() {
    return id;
  }

  /** {@return random, the same for the whole life of the page} */
  public String epoch() {
    return epoch;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Optional<PageChannel> channel() {
    return presence.channel();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** {@return what the contents held for its client weigh, in bytes} */
  long bytes() {
    return bytes;
  }

  /** {@return counts for the route} */
  RouteMeter meter() {
    return route.meter();
  }

  /** {@return the path of the route} */
  String path() {
    return route.path();
  }

  /** {@return one of the labels of the gauge of pages} */
  String state() {
    if (presence.channel().isPresent()) {
      return "attached";
    }
    return fate.get() == Fate.WAITING ? "waiting" : "detached";
  }

  RateLimit rate() {
    return rate;
  }

  /** The document of the first content; called once, before anybody else knows the page. */
  String document(Hookup hookup) {
    return shown.document(delivery.content(), Optional.of(hookup));
  }

  @Override
  public void update(UnaryOperator<M> change) {
    Objects.requireNonNull(change, "change");
    mailbox.post(() -> step(() -> change(Counter.UPDATES, change::apply)));
  }

  @Override
  public <T> Subscription subscribe(String topic, Class<T> type, MessageHandler<M, T> handler) {
    Objects.requireNonNull(handler, "handler");
    return subscriptions.add(
        topic,
        (message, queue, patience) -> {
          if (type.isInstance(message)) {
            take(before -> handler.handle(before, type.cast(message)), queue, patience);
          }
        });
  }

  private void take(Work.Change<M> change, Executor queue, Duration patience) {
    Runnable task = () -> step(() -> change(Counter.UPDATES, change));
    if (open && !lagging && !mailbox.post(task, queue, patience)) {
      LOG.log(Level.WARNING, "a page of {0} cannot keep up with its topics and is ended", route);
      lagging = true;
      signal(() -> finish(CloseCode.GONE));
    }
  }

  /**
   * The engine's half of a channel that a client opens to this page.
   *
   * @param token the one it was opened with
   */
  public PageReceiver receiver(Verdict.Valid token) {
    return new PageReceiver(this, pages, token);
  }

  /** {@return whether a token of this page is still in force; its successor may have come} */
  public boolean accepts(Grant token) {
    return tokens.accepts(token);
  }

  /** The client has, or uses, a token that was issued then: older ones are dead. */
  void supersede(Instant issued) {
    tokens.supersede(issued);
  }

  /** The client has used a token. */
  public void used(Grant token) {
    supersede(token.issued());
  }

  void attach(PageReceiver receiver, ClientMessage.Attach message, boolean ready) {
    Runnable task =
        () -> {
          if (open) {
            step(() -> attachNow(receiver, message, ready));
          } else {
            receiver.close(CloseCode.GONE);
          }
        };
    if (!mailbox.signal(task)) {
      receiver.close(CloseCode.GONE);
    }
  }

  private void attachNow(PageReceiver receiver, ClientMessage.Attach message, boolean ready) {
    if (delivery.isTaken(message.instance())) {
      pages.refusedToken("other-instance");
      LOG.log(
          Level.WARNING,
          "a good token of {0}, page {1}, was shown by another instance than the page''s own and"
              + " was of no use to it: somebody may have copied it",
          route,
          id);
    }
    followRoute();
    boolean before = delivery.isAttached();
    boolean first = fate.get() == Fate.WAITING;
    delivery
        .attach(receiver, receiver.order(), message, receiver.info().compression(), ready)
        .forEach(this::perform);
    meter.attached(delivery.isAttached(receiver), before, first);
    if (delivery.isAttached(receiver)) {
      supersede(receiver.token().opened());
      claim();
    }
  }

  void renew(PageReceiver receiver, PageToken token) {
    signal(() -> delivery.renew(receiver, token));
  }

  boolean isSignedOut() {
    return login.isOver();
  }

  /**
   * Ends the page as soon as its writer is free; what waits for the writer is not done any more.
   */
  void expel(CloseCode code) {
    expelled = true;
    signal(() -> finish(code));
  }

  private void claim() {
    if (fate.compareAndSet(Fate.WAITING, Fate.ATTACHED)) {
      pages.attached(this);
    } else if (fate.get() == Fate.GIVEN_UP) {
      finish(CloseCode.GONE);
    }
  }

  /** Makes room for another page, unless a browser has come: then false. */
  boolean giveUp() {
    return fate.compareAndSet(Fate.WAITING, Fate.GIVEN_UP);
  }

  /** The place of a page that was given up has been taken. */
  void evicted() {
    signal(() -> finish(CloseCode.GONE));
  }

  void progress(PageReceiver receiver, ClientMessage.Progress message, Runnable done) {
    Runnable task =
        () -> {
          try {
            if (!expelled) {
              step(() -> progressNow(receiver, message));
            }
          } finally {
            done.run();
          }
        };
    if (!mailbox.signal(task)) {
      done.run();
    }
  }

  void hidden(PageReceiver receiver, boolean hidden) {
    signal(() -> delivery.hidden(receiver, hidden));
  }

  /** Only what the user does touches the login: heartbeats and updates do not. */
  private void progressNow(PageReceiver receiver, ClientMessage.Progress message) {
    if (!message.events().isEmpty()) {
      if (login.isOver()) {
        finish(CloseCode.SIGNED_OUT);
        return;
      }
      login.touch();
    }
    if (delivery.isAttached(receiver)) {
      meter.acknowledged(message.n());
    }
    delivery.progress(receiver, message).forEach(this::perform);
  }

  void repair(PageReceiver receiver, ClientMessage.Repair message) {
    route.meter().count(Counter.REPAIRS, "asked");
    signal(() -> delivery.repair(receiver, message));
  }

  void ready(PageReceiver receiver) {
    signal(() -> delivery.ready(receiver));
  }

  void beat(PageReceiver receiver) {
    signal(() -> delivery.beat(receiver));
  }

  void closed(PageReceiver receiver) {
    signal(() -> delivery.closed(receiver));
  }

  /** The route has another template or another notice. */
  void routeChanged() {
    signal(this::followRoute);
  }

  private void followRoute() {
    delivery.notice(route.notice());
    if (!route.current().equals(shown)) {
      delivery.outdate();
    }
  }

  void sweep(Instant now) {
    if (expiry.isOver(now)) {
      signal(() -> {
        if (expiry.isOver(now)) {
          finish(CloseCode.GONE);
        }
      });
    } else if (paced) {
      signal(() -> {});
    }
    work.sweep(now);
  }

  /** Tells the client to come back later, behind what came before; the page stays. */
  void drain(Duration wait) {
    signal(() -> delivery.drain(wait));
  }

  /** Ends the page because the server stops; tells when that is done. */
  void end(Runnable ended) {
    Runnable task =
        () -> {
          try {
            step(() -> finish(CloseCode.DRAINING));
          } finally {
            ended.run();
          }
        };
    if (!mailbox.signal(task)) {
      ended.run();
    }
  }

  private void signal(Runnable task) {
    mailbox.signal(() -> step(task));
  }

  /** One step of the writer: the task, then whatever can be sent. */
  private void step(Runnable task) {
    if (!open) {
      return;
    }
    Instant now = pages.context().clock().instant();
    delivery.at(now);
    task.run();
    if (!open) {
      return;
    }
    boolean moved = presence.follow(delivery.channel(), now);
    flush();
    paced = delivery.isPaced();
    bytes = delivery.bytes();
    if (delivery.isAttached()) {
      expiry.attached();
    } else {
      expiry.detached(now);
    }
    if (moved) {
      route.connected(this);
    }
  }

  private void flush() {
    while (true) {
      if (delivery.wantsContent()) {
        render();
      }
      Optional<Output<PageReceiver>> next = next();
      if (next.isEmpty()) {
        return;
      }
      perform(next.get());
    }
  }

  private Optional<Output<PageReceiver>> next() {
    try {
      return delivery.flush();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a change of " + route + " cannot be encoded and is left out", e);
      delivery.keep();
      return delivery.flush();
    }
  }

  private void render() {
    CompiledTemplate template = route.current();
    try {
      delivery.content(work.render(template, delivery.content()));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "the model of " + route + " cannot be rendered; its pages stay", e);
      delivery.content(delivery.content());
    }
    shown = template;
  }

  private void perform(Output<PageReceiver> output) {
    switch (output) {
      case Output.Frame<PageReceiver> frame -> {
        meter.sent(frame.n(), frame.channel().info().kind());
        frame.channel().send(frame.text());
      }
      case Output.Acknowledgement<PageReceiver> message ->
          message.channel().send(FrameWriter.acknowledgement(message.n(), message.e()));
      case Output.Notice<PageReceiver> notice ->
          notice.channel().send(FrameWriter.notice(notice.text()));
      case Output.Later<PageReceiver> later ->
          later.channel().send(FrameWriter.later(later.pause()));
      case Output.Token<PageReceiver> token ->
          token.channel().send(FrameWriter.token(token.token().text()));
      case Output.Beat<PageReceiver> beat -> beat.channel().send(FrameWriter.beat());
      case Output.Close<PageReceiver> close -> close.channel().close(close.code());
      case Output.Apply<PageReceiver> apply -> {
        Event event = apply.event().event();
        if (route.knows(event.name())) {
          change(Counter.EVENTS, before -> route.handle(before, event));
        }
        delivery.settled(apply.event().number());
      }
    }
  }

  private void change(Counter counter, Work.Change<M> change) {
    boolean applied = work.change(change);
    route.meter().count(counter, applied ? "applied" : "failed");
    if (applied) {
      meter.changed();
      delivery.outdate();
    }
  }

  private void finish(CloseCode code) {
    open = false;
    presence.follow(Optional.empty(), Instant.EPOCH);
    route.meter().count(Counter.PAGES, "ended");
    pages.remove(this);
    subscriptions.close();
    delivery.close(code).forEach(this::perform);
    mailbox.close();
    route.closed(this);
  }
}
