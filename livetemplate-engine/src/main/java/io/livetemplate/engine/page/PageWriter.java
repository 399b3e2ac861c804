package io.livetemplate.engine.page;

import io.livetemplate.api.Event;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.delivery.Allowance;
import io.livetemplate.engine.delivery.Attachment;
import io.livetemplate.engine.delivery.Delivery;
import io.livetemplate.engine.delivery.Known;
import io.livetemplate.engine.delivery.Output;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.FrameWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;

/**
 * What belongs to a page's one writer, that is to the task that its mailbox runs: the model, what
 * was rendered of it, the state of delivery. What others may ask says so.
 *
 * @param <M> the type of the model
 */
final class PageWriter<M> {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final LiveRoute<M> route;
  private final Work<M> work;
  private final PageMeter meter;
  private final Expiry expiry;
  private final Presence presence = new Presence();
  private final Delivery<Rendered, PageReceiver> delivery;
  private final Attachment<PageReceiver> attachment;
  private CompiledTemplate shown;
  private volatile boolean paced;
  private volatile long bytes;

  PageWriter(
      LiveRoute<M> route,
      PageContext context,
      String epoch,
      Visit visit,
      M model,
      CompiledTemplate template) {
    Settings settings = context.settings();
    this.route = route;
    this.work = new Work<>(route, context, visit, model);
    this.meter = new PageMeter(route.meter());
    this.expiry = new Expiry(settings, context.clock().instant());
    this.shown = template;
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
    this.attachment = delivery.attachment();
    this.bytes = delivery.bytes();
  }

  /** {@return which channel there is; for any thread} */
  Presence presence() {
    return presence;
  }

  /** {@return what the contents held for the client weigh, in bytes; for any thread} */
  long bytes() {
    return bytes;
  }

  /** {@return whether something waits for nothing but time; for any thread} */
  boolean isPaced() {
    return paced;
  }

  /** {@return whether the page has been without a channel for too long; for any thread} */
  boolean isOver(Instant now) {
    return expiry.isOver(now);
  }

  /** Interrupts code of the application that takes too long; for any thread. */
  void sweep(Instant now) {
    work.sweep(now);
  }

  /** {@return the one channel, and what is said about it alone} */
  Attachment<PageReceiver> attachment() {
    return attachment;
  }

  /** The document of the first content. */
  String document(Hookup hookup) {
    return shown.document(delivery.content(), Optional.of(hookup));
  }

  /** A step begins. */
  void begin(Instant now) {
    delivery.at(now);
  }

  /** The step has done its task: sends whatever can be sent. True when the channel is a new one. */
  boolean end(Instant now) {
    boolean moved = presence.follow(attachment.channel(), now);
    flush();
    paced = delivery.isPaced();
    bytes = delivery.bytes();
    if (attachment.isAttached()) {
      expiry.attached();
    } else {
      expiry.detached(now);
    }
    return moved;
  }

  /** A client attaches; false when it is refused. */
  boolean attach(
      PageReceiver receiver, ClientMessage.Attach message, boolean ready, boolean first) {
    followRoute();
    boolean before = attachment.isAttached();
    delivery
        .attach(receiver, receiver.order(), message, receiver.info().compression(), ready)
        .forEach(this::perform);
    boolean attached = attachment.isAttached(receiver);
    meter.attached(attached, before, first);
    return attached;
  }

  void progress(PageReceiver receiver, ClientMessage.Progress message) {
    if (attachment.isAttached(receiver)) {
      meter.acknowledged(message.n());
    }
    delivery.progress(receiver, message).forEach(this::perform);
  }

  void repair(PageReceiver receiver, ClientMessage.Repair message) {
    delivery.repair(receiver, message);
  }

  void close(CloseCode code) {
    attachment.close(code).forEach(this::perform);
    presence.follow(Optional.empty(), Instant.EPOCH);
  }

  /** Takes over another template or notice. */
  void followRoute() {
    delivery.notice(route.notice());
    if (!route.current().equals(shown)) {
      delivery.outdate();
    }
  }

  void change(Counter counter, Work.Change<M> change) {
    boolean applied = work.change(change);
    route.meter().count(counter, applied ? "applied" : "failed");
    if (applied) {
      meter.changed();
      delivery.outdate();
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
}
