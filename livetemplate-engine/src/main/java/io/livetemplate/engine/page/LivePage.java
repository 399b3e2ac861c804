package io.livetemplate.engine.page;

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
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.wire.ClientMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * A page: the door through which transports, the application and the clock come to it. What comes
 * in is done by one writer at a time, on what {@link PageWriter} holds. Thread-safe.
 *
 * @param <M> the type of the model
 */
public final class LivePage<M> implements Page<M> {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final String id;
  private final String epoch;
  private final Request request;
  private final LiveRoute<M> route;
  private final Pages pages;
  private final Mailbox mailbox;
  private final PageSubscriptions subscriptions;
  private final RateLimit rate;
  private final PageWriter<M> writer;
  private final Fate fate = new Fate();
  private volatile boolean lagging;
  private final LoginWatch login;
  private final TokenAge tokens = new TokenAge();
  private volatile boolean open = true;
  private volatile boolean expelled;

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
    this.mailbox = new Mailbox(context.threads(), settings.get(Limits.PAGE_QUEUE));
    this.rate =
        new RateLimit(
            settings.get(Limits.EVENTS_PER_SECOND), settings.get(Limits.EVENT_BURST), now);
    this.writer = new PageWriter<>(route, context, epoch, Visit.of(request), model, template);
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
    return writer.presence().channel();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** {@return what the contents held for its client weigh, in bytes} */
  long bytes() {
    return writer.bytes();
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
    if (channel().isPresent()) {
      return "attached";
    }
    return fate.isWaiting() ? "waiting" : "detached";
  }

  RateLimit rate() {
    return rate;
  }

  /** The document of the first content; called once, before anybody else knows the page. */
  String document(Hookup hookup) {
    return writer.document(hookup);
  }

  @Override
  public void update(UnaryOperator<M> change) {
    Objects.requireNonNull(change, "change");
    mailbox.post(() -> step(() -> writer.change(Counter.UPDATES, change::apply)));
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
    Runnable task = () -> step(() -> writer.change(Counter.UPDATES, change));
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
    if (writer.attachment().isTaken(message.instance())) {
      pages.refusedToken("other-instance");
      LOG.log(
          Level.WARNING,
          "a good token of {0}, page {1}, was shown by another instance than the page''s own and"
              + " was of no use to it: somebody may have copied it",
          route,
          id);
    }
    if (writer.attach(receiver, message, ready, fate.isWaiting())) {
      supersede(receiver.token().opened());
      claim();
    }
  }

  void renew(PageReceiver receiver, PageToken token) {
    signal(() -> writer.attachment().renew(receiver, token));
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
    if (fate.attach()) {
      pages.attached(this);
    } else if (fate.isGivenUp()) {
      finish(CloseCode.GONE);
    }
  }

  /** Makes room for another page, unless a browser has come: then false. */
  boolean giveUp() {
    return fate.giveUp();
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
    signal(() -> writer.attachment().hidden(receiver, hidden));
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
    writer.progress(receiver, message);
  }

  void repair(PageReceiver receiver, ClientMessage.Repair message) {
    route.meter().count(Counter.REPAIRS, "asked");
    signal(() -> writer.repair(receiver, message));
  }

  void ready(PageReceiver receiver) {
    signal(() -> writer.attachment().ready(receiver));
  }

  void beat(PageReceiver receiver) {
    signal(() -> writer.attachment().beat(receiver));
  }

  void closed(PageReceiver receiver) {
    signal(() -> writer.attachment().closed(receiver));
  }

  /** The route has another template or another notice. */
  void routeChanged() {
    signal(writer::followRoute);
  }

  void sweep(Instant now) {
    if (writer.isOver(now)) {
      signal(() -> {
        if (writer.isOver(now)) {
          finish(CloseCode.GONE);
        }
      });
    } else if (writer.isPaced()) {
      signal(() -> {});
    }
    writer.sweep(now);
  }

  /** Tells the client to come back later, behind what came before; the page stays. */
  void drain(Duration wait) {
    signal(() -> writer.attachment().drain(wait));
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
    writer.begin(now);
    task.run();
    if (open && writer.end(now)) {
      route.connected(this);
    }
  }

  private void finish(CloseCode code) {
    open = false;
    route.meter().count(Counter.PAGES, "ended");
    pages.remove(this);
    subscriptions.close();
    writer.close(code);
    mailbox.close();
    route.closed(this);
  }
}
