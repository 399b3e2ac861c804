package io.livetemplate.engine.page;

import io.livetemplate.api.MessageHandler;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageChannel;
import io.livetemplate.api.Request;
import io.livetemplate.api.Subscription;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.render.model.Visit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * A page: the door through which the application and the clock come to it; clients come by its
 * {@link ClientDoor}. What comes in is done in {@link Steps} by one writer at a time, on what
 * {@link PageWriter} holds. Thread-safe.
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
  private final PageSubscriptions subscriptions;
  private final PageWriter<M> writer;
  private final Steps steps;
  private final ClientDoor clients;
  private volatile boolean lagging;
  private volatile boolean expelled;

  LivePage(LiveRoute<M> route, Pages pages, Request request, M model, CompiledTemplate template) {
    PageContext context = pages.context();
    this.id = context.ids().next();
    this.epoch = context.ids().next();
    this.request = request;
    this.route = route;
    this.pages = pages;
    this.subscriptions = new PageSubscriptions(pages.topics());
    this.writer = new PageWriter<>(route, context, epoch, Visit.of(request), model, template);
    this.steps = new Steps(context, writer, () -> route.connected(this));
    this.clients = new ClientDoor(this, pages, writer, steps);
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
    return steps.isOpen();
  }

  /** {@return what the contents held for its client weigh, in bytes} */
  long bytes() {
    return writer.bytes();
  }

  /** {@return counts for the route} */
  RouteMeter meter() {
    return route.meter();
  }

  LiveRoute<M> route() {
    return route;
  }

  /** {@return the door for those who are its clients, or would be} */
  ClientDoor clients() {
    return clients;
  }

  /** {@return one of the labels of the gauge of pages} */
  String state() {
    if (channel().isPresent()) {
      return "attached";
    }
    return clients.fate().isWaiting() ? "waiting" : "detached";
  }

  /** The document of the first content; called once, before anybody else knows the page. */
  String document(Hookup hookup) {
    return writer.document(hookup);
  }

  @Override
  public void update(UnaryOperator<M> change) {
    Objects.requireNonNull(change, "change");
    steps.post(() -> writer.change(Counter.UPDATES, change::apply));
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
    Runnable task = () -> writer.change(Counter.UPDATES, change);
    if (isOpen() && !lagging && !steps.post(task, queue, patience)) {
      LOG.log(Level.WARNING, "a page of {0} cannot keep up with its topics and is ended", route);
      lagging = true;
      steps.signal(() -> finish(CloseCode.GONE));
    }
  }

  /**
   * The engine's half of a channel that a client opens to this page.
   *
   * @param token the one it was opened with
   */
  public PageReceiver receiver(Verdict.Valid token) {
    return new PageReceiver(clients, pages, token);
  }

  /** {@return whether a token of this page is still in force; its successor may have come} */
  public boolean accepts(Grant token) {
    return clients.tokens().accepts(token);
  }

  /** The client has used a token: older ones are dead. */
  public void used(Grant token) {
    clients.tokens().supersede(token.issued());
  }

  /** {@return whether the login that the page was opened under is over} */
  boolean isSignedOut() {
    return clients.isSignedOut();
  }

  /**
   * Ends the page as soon as its writer is free; what waits for the writer is not done any more.
   */
  void expel(CloseCode code) {
    expelled = true;
    steps.signal(() -> finish(code));
  }

  boolean isExpelled() {
    return expelled;
  }

  /** Makes room for another page, unless a browser has come: then false. */
  boolean giveUp() {
    return clients.fate().giveUp();
  }

  /** The place of a page that was given up has been taken. */
  void evicted() {
    steps.signal(() -> finish(CloseCode.GONE));
  }

  /** The route has another template or another notice. */
  void routeChanged() {
    steps.signal(writer::followRoute);
  }

  void sweep(Instant now) {
    if (writer.isOver(now)) {
      steps.signal(() -> {
        if (writer.isOver(now)) {
          finish(CloseCode.GONE);
        }
      });
    } else if (writer.isPaced()) {
      steps.signal(() -> {});
    }
    writer.sweep(now);
  }

  /** Ends the page because the server stops; tells when that is done. */
  void end(Runnable ended) {
    Runnable task =
        () -> {
          try {
            steps.run(() -> finish(CloseCode.DRAINING));
          } finally {
            ended.run();
          }
        };
    if (!steps.offer(task)) {
      ended.run();
    }
  }

  /** The page's last step; for the writer. */
  void finish(CloseCode code) {
    steps.end(() -> {
      route.meter().count(Counter.PAGES, "ended");
      pages.remove(this);
      subscriptions.close();
      writer.close(code);
    });
    route.closed(this);
  }
}
