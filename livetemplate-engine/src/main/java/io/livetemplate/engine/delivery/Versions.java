package io.livetemplate.engine.delivery;

import io.livetemplate.engine.delivery.Window.Held;
import io.livetemplate.engine.wire.ClientMessage.Repair;
import java.util.Optional;

/**
 * What a page shows now, beside each version that its client may hold; makes the frame that leads
 * from there to here.
 *
 * @param <C> the type of the content
 */
final class Versions<C> {
  private final Encoder<C> encoder;
  private final Window<C> window;
  private final Damaged damaged = new Damaged();
  private C current;
  private boolean stale;

  /** The client has what the window says, and that is current. */
  Versions(Encoder<C> encoder, Window<C> window) {
    this.encoder = encoder;
    this.window = window;
    this.current = window.last().content();
  }

  long bytes() {
    return window.bytes();
  }

  /** Number of the frame that was sent last. */
  long n() {
    return window.last().n();
  }

  boolean holds(long n) {
    return window.holds(n);
  }

  void acknowledge(long n) {
    window.acknowledge(n);
  }

  /** The client is in state {@code n}: what came later never arrived. */
  void rewind(long n) {
    window.rewind(n);
    damaged.widen();
  }

  void repair(Repair message) {
    window.forget(message.shapes());
    boolean latest = message.n().isPresent() ? message.n().getAsLong() == n() : window.isSettled();
    damaged.add(latest ? message.address() : Damaged.widened(message.address()));
  }

  C content() {
    return current;
  }

  void content(C content) {
    current = content;
    stale = false;
  }

  void outdate() {
    stale = true;
  }

  /** What was sent last serves as the current content from now on. */
  void keep() {
    content(window.last().content());
    damaged.take();
  }

  /** Whether a frame could be sent if it were known what the content is now. */
  boolean wantsContent() {
    return stale && !window.isFull();
  }

  /** Whether the content is, or may be, another one than was sent last. */
  boolean isChanged() {
    return stale || !same(current, window.last().content());
  }

  /** Whether there is anything to send, were there room for it. */
  boolean isNews() {
    return isChanged() || !damaged.isEmpty();
  }

  /**
   * The next frame, unless there is none to send or no room for it.
   *
   * @param e the event settled last
   */
  <H> Optional<Output<H>> frame(Line<H> to, long e) {
    if (stale || window.isFull() || !isNews()) {
      return Optional.empty();
    }
    Held<C> before = window.last();
    long n = before.n() + 1;
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
    return Optional.of(new Output.Frame<>(to.channel, text, n, e));
  }

  private Held<C> held(long n, Held<C> before, Known known, int frame) {
    long more = encoder.weight(current, Optional.of(before.content()));
    long less = encoder.weight(before.content(), Optional.of(current));
    return new Held<>(n, current, known, frame + more, before.total() + more - less);
  }

  @SuppressWarnings("ReferenceEquality") // whether two contents look the same is for the encoder
  private static boolean same(Object one, Object other) {
    return one == other;
  }
}
