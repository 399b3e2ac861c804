package io.livetemplate.engine.delivery;

import io.livetemplate.api.auth.PageToken;
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
  private final Encoder<C> encoder;
  private final Duration pace;
  private final Window<C> window;
  private final Events events;
  private final Notices notices = new Notices();
  private final Damaged damaged = new Damaged();

  private Instant now = Instant.EPOCH;
  private C current;
  private boolean stale;
  private long newest;
  private @Nullable String instance;
  private @Nullable Line<H> line;

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
    this.encoder = encoder;
    this.pace = pace;
    this.window = window;
    this.events = events;
    this.current = window.last().content();
  }

  /** Says what time it is; to be called before anything that depends on it. */
  public void at(Instant time) {
    now = time;
  }

  /** {@return what the contents held for this client weigh, in bytes} */
  public long bytes() {
    return window.bytes();
  }

  /** {@return whether there is a channel} */
  public boolean isAttached() {
    return line != null;
  }

  /** {@return the channel there is} */
  public Optional<H> channel() {
    return line == null ? Optional.empty() : Optional.of(line.channel);
  }

  /** {@return whether the channel is this one} */
  public boolean isAttached(H channel) {
    return line != null && line.channel.equals(channel);
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
    if (isAttached(channel)) {
      return broken(channel);
    }
    if (!fits(message)) {
      return List.of(new Output.Close<>(channel, CloseCode.GONE));
    }
    if (order < newest) {
      return List.of(new Output.Close<>(channel, CloseCode.TAKEN_OVER));
    }
    newest = order;
    Line<H> old = line;
    instance = message.instance();
    line = new Line<>(channel, message.strategies(), compression, ready);
    window.rewind(message.n());
    damaged.widen();
    notices.attached();
    return old == null ? List.of() : List.of(new Output.Close<>(old.channel, CloseCode.TAKEN_OVER));
  }

  private boolean fits(Attach message) {
    return message.epoch().equals(epoch)
        && !isTaken(message.instance())
        && window.holds(message.n())
        && message.lastEvent() >= events.received();
  }

  /** {@return whether the page belongs to another instance than this one} */
  public boolean isTaken(String by) {
    return instance != null && !instance.equals(by);
  }

  /** A client acknowledges frames and brings events; from any other channel it means nothing. */
  public List<Output<H>> progress(H channel, Progress message) {
    if (!isAttached(channel)) {
      return List.of();
    }
    if (message.n() > window.last().n()) {
      return broken(channel);
    }
    window.acknowledge(message.n());
    List<Output<H>> todo = new ArrayList<>();
    for (ClientEvent event : message.events()) {
      switch (events.receive(event.number())) {
        case NEXT -> todo.add(new Output.Apply<>(event));
        case KNOWN -> {}
        case GAP -> {
          todo.addAll(broken(channel));
          return todo;
        }
      }
    }
    return todo;
  }

  private List<Output<H>> broken(H channel) {
    line = null;
    return List.of(new Output.Close<>(channel, CloseCode.PROTOCOL));
  }

  /** One more message may be sent. */
  public void ready(H channel) {
    if (line != null && isAttached(channel)) {
      line.ready = true;
    }
  }

  /** The channel is gone. */
  public void closed(H channel) {
    if (isAttached(channel)) {
      line = null;
    }
  }

  /** The server ends the channel, if there is one. */
  public List<Output<H>> close(CloseCode code) {
    Line<H> old = line;
    line = null;
    return old == null ? List.of() : List.of(new Output.Close<>(old.channel, code));
  }

  /** The server stops: the next messages tell the client when to come back, and to go. */
  public void drain(Duration wait) {
    if (line != null) {
      line.leaving = wait;
    }
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
    if (!isAttached(channel)) {
      return;
    }
    window.forget(message.shapes());
    boolean latest =
        message.n().isPresent() ? message.n().getAsLong() == window.last().n() : window.isSettled();
    damaged.add(latest ? message.address() : Damaged.widened(message.address()));
  }

  /** The content will be another one; {@link #content} follows when {@link #wantsContent}. */
  public void outdate() {
    stale = true;
  }

  /** {@return whether it is time to say what the content is now} */
  public boolean wantsContent() {
    return stale && line != null && line.ready && !window.isFull() && !isTooSoon(line);
  }

  /** {@return the content that was given last} */
  public C content() {
    return current;
  }

  /** Says what the content is now. */
  public void content(C content) {
    current = content;
    stale = false;
  }

  /** Gives up the content that was given last: what the client holds stays. */
  public void keep() {
    content(window.last().content());
    damaged.take();
  }

  /** Shows a text to the developer from now on, or none. */
  public void notice(@Nullable String text) {
    notices.show(text);
  }

  /** A tab says whether somebody sees it: one that is hidden is sent less often. */
  public void hidden(H channel, boolean hidden) {
    if (line != null && isAttached(channel)) {
      line.hidden = hidden;
    }
  }

  /** {@return whether something is to be sent that waits for nothing but time} */
  public boolean isPaced() {
    return line != null
        && isTooSoon(line)
        && (stale || !damaged.isEmpty() || !same(current, window.last().content()));
  }

  private boolean isTooSoon(Line<H> to) {
    return to.hidden && now.isBefore(to.lastFrame.plus(pace));
  }

  /** A heartbeat is due. */
  public void beat(H channel) {
    if (line != null && isAttached(channel)) {
      line.beatDue = true;
    }
  }

  /** The client is to have this token from now on; of two that wait, the newer one is sent. */
  public void renew(H channel, PageToken token) {
    if (line != null && isAttached(channel)) {
      line.token = token;
    }
  }

  /** {@return the next message to send, if there is one and the channel is ready for it} */
  public Optional<Output<H>> flush() {
    Line<H> to = line;
    if (to == null) {
      return Optional.empty();
    }
    if (to.told) {
      line = null;
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
    Duration leaving = to.leaving;
    if (leaving != null) {
      to.told = true;
      return Optional.of(new Output.Later<>(to.channel, leaving));
    }
    if (to.beatDue) {
      to.beatDue = false;
      return Optional.of(new Output.Beat<>(to.channel));
    }
    PageToken token = to.token;
    if (token != null) {
      to.token = null;
      return Optional.of(new Output.Token<>(to.channel, token));
    }
    Optional<Output<H>> frame = frame(to);
    if (frame.isPresent()) {
      return frame;
    }
    // A notice is about the content that was current when it was put up, so it comes after that.
    if (notices.isDue()) {
      return Optional.of(new Output.Notice<>(to.channel, notices.take()));
    }
    return acknowledgement(to);
  }

  private Optional<Output<H>> frame(Line<H> to) {
    Held<C> before = window.last();
    boolean shown = same(current, before.content()) && damaged.isEmpty();
    if (stale || isTooSoon(to) || window.isFull() || shown) {
      return Optional.empty();
    }
    long n = before.n() + 1;
    long e = events.settled();
    var client = new Knowledge(before.known(), to.strategies, to.compression);
    Encoder.Encoded encoded =
        damaged.isEmpty()
            ? encoder.change(before.content(), current, client, n, e)
            : encoder.repair(before.content(), current, client, n, e, damaged.take());
    if (encoded.text().isEmpty()) {
      // Equal to the eye: what the client holds serves as the current content from now on.
      current = before.content();
      return Optional.empty();
    }
    String text = encoded.text().get();
    window.sent(held(n, before, encoded.known(), text.length()));
    to.reported = e;
    to.lastFrame = now;
    return Optional.of(new Output.Frame<>(to.channel, text, n, e));
  }

  private Held<C> held(long n, Held<C> before, Known known, int frame) {
    long more = encoder.weight(current, Optional.of(before.content()));
    long less = encoder.weight(before.content(), Optional.of(current));
    return new Held<>(n, current, known, frame + more, before.total() + more - less);
  }

  private Optional<Output<H>> acknowledgement(Line<H> to) {
    // An event's effect must not come after the word that it is settled.
    boolean pending = stale || !same(current, window.last().content());
    if (pending || to.reported == events.settled()) {
      return Optional.empty();
    }
    to.reported = events.settled();
    return Optional.of(new Output.Acknowledgement<>(to.channel, window.last().n(), to.reported));
  }

  @SuppressWarnings("ReferenceEquality") // whether two contents look the same is for the encoder
  private static boolean same(Object one, Object other) {
    return one == other;
  }
}
