package io.livetemplate.engine.strategy;

import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;

/** Finds out that HTML is long without writing it: counts what never changes in it. */
final class Lengths {
  private Lengths() {}

  static boolean exceeds(List<RenderedNode> items, long limit) {
    return minus(items, limit) < 0;
  }

  /** What is left of a limit; stops when nothing is. */
  private static long minus(List<RenderedNode> items, long limit) {
    long left = limit;
    for (int i = 0; i < items.size() && left >= 0; i++) {
      RenderedNode item = items.get(i);
      left -= item.shape().fixedLength();
      for (int region = 1; region <= item.shape().regions().size() && left >= 0; region++) {
        left = minus(item.items(region), left);
      }
    }
    return left;
  }
}
