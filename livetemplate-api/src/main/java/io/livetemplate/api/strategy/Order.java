package io.livetemplate.api.strategy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The items of a section after a change: which were there before, and where. Immutable. */
public final class Order {
  private static final int TEN = 10;

  private final int[] sources;

  private Order(int[] sources) {
    this.sources = sources;
  }

  /**
   * An order.
   *
   * @param sources for each item after the change its index before, or -1 for a new one; no index
   *     twice. Not copied: it must not be changed any more
   * @return the order
   */
  public static Order of(int... sources) {
    return new Order(sources);
  }

  /** {@return how many items there are after the change} */
  public int size() {
    return sources.length;
  }

  /**
   * Where an item was.
   *
   * @param item its index after the change
   * @return its index before, or -1 for a new one
   */
  public int source(int item) {
    return sources[item];
  }

  /**
   * Writes the order as an array of the order language ({@code docs/protocol.md}, section 5).
   *
   * @param sink where to
   * @param added is called for each new item with its index, and writes one value that is no number
   */
  public void writeTo(JsonSink sink, IntConsumer added) {
    sink.startArray();
    int at = 0;
    while (at < sources.length) {
      if (sources[at] < 0) {
        added.accept(at);
        at++;
      } else {
        int up = run(at, 1);
        int down = up == 0 ? run(at, -1) : 0;
        sink.number(sources[at]);
        at++;
        int further = up + down;
        // One more of a single digit is shorter than a run.
        if (further == 1 && sources[at] < TEN) {
          continue;
        }
        if (further > 0) {
          sink.number(up > 0 ? -2L * up : 1 - 2L * down);
          at += further;
        }
      }
    }
    sink.endArray();
  }

  /** How many items go on from one, each by {@code step} from the one before. */
  private int run(int at, int step) {
    int end = at + 1;
    // New items are -1, which must not look like the end of a run downwards.
    while (end < sources.length && sources[end] >= 0 && sources[end] == sources[end - 1] + step) {
      end++;
    }
    return end - at - 1;
  }

  @Override
  public String toString() {
    return Arrays.toString(sources);
  }
}
