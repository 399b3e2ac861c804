package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.ShapeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Every state of the document that the client may be in: the one it acknowledged last, and one for
 * each frame sent since. Open to subclasses for tests that break it on purpose.
 *
 * @param <C> the type of the content
 */
class Window<C> {
  /**
   * The document after a frame.
   *
   * @param n number of the frame
   * @param known what is known of shapes there
   * @param bytes what the frame weighs, and what the content holds beyond the one before
   * @param total what the whole content holds
   */
  record Held<C>(long n, C content, Known known, long bytes, long total) {
    Held<C> without(Set<ShapeId> shapes) {
      return new Held<>(n, content, known.without(shapes), bytes, total);
    }
  }

  private final int limit;
  private final long limitBytes;
  private final Deque<Held<C>> held = new ArrayDeque<>();

  /** Of all but the first, which is not under way. */
  private long bytes;

  Window(int limit, long limitBytes, Held<C> first) {
    this.limit = limit;
    this.limitBytes = limitBytes;
    held.add(first);
  }

  /** What the client holds once everything sent has arrived. */
  Held<C> last() {
    return held.getLast();
  }

  /** Whether the client has acknowledged everything. */
  boolean isSettled() {
    return held.size() == 1;
  }

  /** The client cannot build items of these shapes, whatever it was sent. */
  void forget(Set<ShapeId> shapes) {
    List<Held<C>> all = List.copyOf(held);
    held.clear();
    all.forEach(one -> held.add(one.without(shapes)));
  }

  boolean isFull() {
    return held.size() > limit || (held.size() > 1 && bytes >= limitBytes);
  }

  /** What the versions and the frames under way weigh together. */
  long bytes() {
    return held.getFirst().total() + bytes;
  }

  void sent(Held<C> next) {
    held.addLast(next);
    bytes += next.bytes();
  }

  /** Whether the client may be in the state after frame {@code n}. */
  boolean holds(long n) {
    return held.getFirst().n() <= n && n <= last().n();
  }

  /** The client was in state {@code n}: it never goes back before it. */
  void acknowledge(long n) {
    while (held.getFirst().n() < n) {
      held.removeFirst();
      bytes -= held.getFirst().bytes();
    }
  }

  /** The client is in state {@code n} and nothing is under way: what came later never arrived. */
  void rewind(long n) {
    acknowledge(n);
    while (last().n() > n) {
      bytes -= held.removeLast().bytes();
    }
  }
}
