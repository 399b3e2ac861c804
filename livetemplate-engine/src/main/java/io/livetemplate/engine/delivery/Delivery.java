package io.livetemplate.engine.delivery;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.Window.Held;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage.Attach;
import io.livetemplate.engine.wire.ClientMessage.Progress;
import io.livetemplate.engine.wire.ClientMessage.Repair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server's half of delivery for one page, as a state machine: no clock, no thread, no I/O. It
 * belongs to the page's one writer.
 *
 * <p>Every method that a message or a channel causes returns what is to be done at once; {@link
 * #flush} is then called until it returns nothing. What it does not send because the window is full
 * or the channel not ready is not queued: {@link #content} replaces the content, and the next frame
 * leads from what the client holds to what is current then.
 *
 * @param <C> the type of the content
 * @param <H> names a channel
 */
public final class Delivery<C, H> {
  private final String epoch;
  private final Duration pace;
  private final Versions<C> versions;
  private final Events events;
  private final Attachment<H> attachment = new Attachment<>();
  private final Notices notices = new Notices();
  private Instant now = Instant.EPOCH;

  /**
   * A machine whose client has the first HTML and no channel yet.
   *
   * @param epoch random, new for each page
   * @param first what the first HTML shows
   * @param known what the first HTML taught the client of shapes
   * @param encoder makes frames
   * @param allowance how much may be under way
   */
  public Delivery(String epoch, C first, Known known, Encoder<C> encoder, Allowance allowance) {
    this(
        epoch,
        encoder,
        allowance.hidden(),
        new Window<>(
            allowance.frames(),
            allowance.bytes(),
            new Held<>(0, first, known, 0, encoder.weight(first, Optional.empty()))),
        new Events());
  }

  Delivery(String epoch, Encoder<C> encoder, Duration pace, Window<C> window, Events events) {
    this.epoch = epoch;
    this.pace = pace;
    this.versions = new Versions<>(encoder, window);
    this.events = events;
  }

  /** Says what time it is; to be called before anything that depends on it. */
  public void at(Instant time) {
    now = time;
  }

  /** {@return what the contents held for this client weigh, in bytes} */
  public long bytes() {
    return versions.bytes();
  }

  /** {@return the one channel, and what is said about it alone} */
  public Attachment<H> attachment() {
    return attachment;
  }

  /**
   * A client says what it holds.
   *
   * <p>The order matters when a client gives a channel up and what it sent there arrives late: an
   * attach on a channel that was opened before the present one must not bring the past back.
   *
   * @param channel new to this machine
   * @param order larger for a channel that was opened later
   * @param message what it says
   * @param compression what the channel does to frames
   * @param ready whether a message may be sent on it now
   */
  public List<Output<H>> attach(
      H channel, long order, Attach message, Compression compression, boolean ready) {
    if (attachment.isAttached(channel)) {
      return attachment.close(CloseCode.PROTOCOL);
    }
    if (!fits(message)) {
      return List.of(new Output.Close<>(channel, CloseCode.GONE));
    }
    if (attachment.isOutrun(order)) {
      return List.of(new Output.Close<>(channel, CloseCode.TAKEN_OVER));
    }
    versions.rewind(message.n());
    notices.attached();
    Line<H> line = new Line<>(channel, message.strategies(), compression, ready);
    return attachment.take(message.instance(), order, line);
  }

  private boolean fits(Attach message) {
    return message.epoch().equals(epoch)
        && !attachment.isTaken(message.instance())
        && versions.holds(message.n())
        && message.lastEvent() >= events.received();
  }

  /** A client acknowledges frames and brings events; from any other channel it means nothing. */
  public List<Output<H>> progress(H channel, Progress message) {
    if (!attachment.isAttached(channel)) {
      return List.of();
    }
    if (message.n() > versions.n()) {
      return attachment.close(CloseCode.PROTOCOL);
    }
    versions.acknowledge(message.n());
    List<Output<H>> todo = new ArrayList<>();
    for (ClientEvent event : message.events()) {
      switch (events.receive(event.number())) {
        case NEXT -> todo.add(new Output.Apply<>(event));
        case KNOWN -> {}
        case GAP -> {
          todo.addAll(attachment.close(CloseCode.PROTOCOL));
          return todo;
        }
      }
    }
    return todo;
  }

  /** A handler has run, whatever came of it. */
  public void settled(long number) {
    events.settle(number);
  }

  /**
   * A region of the client's document is damaged: the next frame brings it anew, or what is around
   * it where items may have got other addresses since the client asked.
   *
   * @param channel from any other one it means nothing
   * @param message what is damaged, and what the client does not know after all
   */
  public void repair(H channel, Repair message) {
    if (attachment.isAttached(channel)) {
      versions.repair(message);
    }
  }

  /** The content will be another one; {@link #content} follows when {@link #wantsContent}. */
  public void outdate() {
    versions.outdate();
  }

  /** {@return whether it is time to say what the content is now} */
  public boolean wantsContent() {
    Line<H> to = attachment.line();
    return to != null && to.ready && versions.wantsContent() && !to.isTooSoon(now, pace);
  }

  /** {@return the content that was given last} */
  public C content() {
    return versions.content();
  }

  /** Says what the content is now. */
  public void content(C content) {
    versions.content(content);
  }

  /** Gives up the content that was given last: what the client holds stays. */
  public void keep() {
    versions.keep();
  }

  /** Shows a text to the developer from now on, or none. */
  public void notice(@Nullable String text) {
    notices.show(text);
  }

  /** {@return whether something is to be sent that waits for nothing but time} */
  public boolean isPaced() {
    Line<H> to = attachment.line();
    return to != null && to.isTooSoon(now, pace) && versions.isNews();
  }

  /** {@return the next message to send, if there is one and the channel is ready for it} */
  public Optional<Output<H>> flush() {
    Line<H> to = attachment.line();
    if (to == null) {
      return Optional.empty();
    }
    if (to.isTold()) {
      attachment.closed(to.channel);
      return Optional.of(new Output.Close<>(to.channel, CloseCode.DRAINING));
    }
    if (!to.ready) {
      return Optional.empty();
    }
    Optional<Output<H>> message = next(to);
    to.ready = message.isEmpty();
    return message;
  }

  private Optional<Output<H>> next(Line<H> to) {
    Optional<Output<H>> own = to.message();
    if (own.isPresent()) {
      return own;
    }
    Optional<Output<H>> frame = frame(to);
    if (frame.isPresent()) {
      return frame;
    }
    // A notice is about the content that was current when it was put up, so it comes after that.
    if (notices.isDue()) {
      return Optional.of(new Output.Notice<>(to.channel, notices.take()));
    }
    // An event's effect must not come after the word that it is settled.
    return versions.isChanged()
        ? Optional.empty()
        : to.acknowledgement(versions.n(), events.settled());
  }

  private Optional<Output<H>> frame(Line<H> to) {
    if (to.isTooSoon(now, pace)) {
      return Optional.empty();
    }
    long settled = events.settled();
    Optional<Output<H>> frame = versions.frame(to, settled);
    if (frame.isPresent()) {
      to.framed(now, settled);
    }
    return frame;
  }
}
