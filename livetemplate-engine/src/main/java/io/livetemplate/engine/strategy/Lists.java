package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Order;
import io.livetemplate.api.strategy.Rendered;
import java.util.List;

/** What the strategies for lists have in common. */
final class Lists {
  private Lists() {}

  static boolean areMovable(Change.Items change) {
    List<? extends Rendered> items = change.after().isEmpty() ? change.before() : change.after();
    return items.getFirst().shape().isMovable();
  }

  /**
   * About how many items the browser takes out or moves: all that are not the next one of those
   * before them. To take out all of them is one thing.
   */
  static int operations(Change.Items change) {
    Order order = change.order();
    if (order.size() == 0) {
      return 1;
    }
    int kept = 0;
    int moved = 0;
    int last = -1;
    for (int item = 0; item < order.size(); item++) {
      int source = order.source(item);
      if (source >= 0) {
        kept++;
        moved += source > last ? 0 : 1;
        last = Math.max(last, source);
      }
    }
    return change.before().size() - kept + moved;
  }
}
