package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Order;

/**
 * The most items of an order that can stay where they are while the others move: a longest rising
 * subsequence (patience sorting).
 */
final class Rising {
  private Rising() {}

  /** {@return for each item after the change whether it stays} */
  static boolean[] of(Order order) {
    int[] ends = new int[order.size()];
    int[] before = new int[order.size()];
    int length = 0;
    for (int item = 0; item < order.size(); item++) {
      if (order.source(item) >= 0) {
        int at = position(order, ends, length, order.source(item));
        before[item] = at == 0 ? -1 : ends[at - 1];
        ends[at] = item;
        length = Math.max(length, at + 1);
      }
    }
    boolean[] stays = new boolean[order.size()];
    int item = length == 0 ? -1 : ends[length - 1];
    while (item >= 0) {
      stays[item] = true;
      item = before[item];
    }
    return stays;
  }

  private static int position(Order order, int[] ends, int length, int source) {
    if (length == 0 || order.source(ends[length - 1]) < source) {
      return length;
    }
    int low = 0;
    int high = length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.source(ends[middle]) < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
