package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Order;
import io.livetemplate.engine.render.html.RenderedNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which item of a list became which. Equal ends are skipped; between them it goes by key,
 * or by position where there is no key or keys repeat.
 */
final class Matching {
  private Matching() {}

  /** Empty when the items are the same, one by one. */
  static Optional<Order> of(List<RenderedNode> before, List<RenderedNode> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && same(before.get(start), after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
      end++;
    }
    if (before.size() == after.size() && start + end == before.size()) {
      return Optional.empty();
    }
    int[] sources = new int[after.size()];
    for (int i = 0; i < start; i++) {
      sources[i] = i;
    }
    for (int i = 1; i <= end; i++) {
      sources[after.size() - i] = before.size() - i;
    }
    boolean moved =
        window(
            before.subList(start, before.size() - end),
            after.subList(start, after.size() - end),
            start,
            sources);
    return moved || before.size() != after.size()
        ? Optional.of(Order.of(sources))
        : Optional.empty();
  }

  @SuppressWarnings("ReferenceEquality") // a shared item is the same one; others go by key
  private static boolean same(RenderedNode one, RenderedNode other) {
    if (one == other) {
      return true;
    }
    String key = one.key();
    return key != null && key.equals(other.key());
  }

  /** Sets the sources of the items between the equal ends; false when each stays where it is. */
  private static boolean window(
      List<RenderedNode> before, List<RenderedNode> after, int start, int[] sources) {
    Map<String, Integer> old = indexes(before);
    boolean keyed = old != null && indexes(after) != null;
    boolean moved = false;
    for (int i = 0; i < after.size(); i++) {
      int found = i < before.size() ? i : -1;
      if (keyed && old != null) {
        found = old.getOrDefault(after.get(i).key(), -1);
      }
      sources[start + i] = found < 0 ? -1 : start + found;
      moved |= found != i;
    }
    return moved;
  }

  /** Null when an item has no key, or two have the same. */
  private static @Nullable Map<String, Integer> indexes(List<RenderedNode> items) {
    Map<String, Integer> indexes = HashMap.newHashMap(items.size());
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).key();
      if (key == null || indexes.put(key, i) != null) {
        return null;
      }
    }
    return indexes;
  }
}
