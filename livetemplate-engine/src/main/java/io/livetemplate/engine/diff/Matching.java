package io.livetemplate.engine.diff;

import io.livetemplate.engine.render.html.RenderedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which item of a list became which: by key, or by position where there is no key or keys
 * repeat.
 */
final class Matching {
  private Matching() {}

  static List<Integer> of(List<RenderedNode> before, List<RenderedNode> after) {
    Map<String, Integer> old = byKey(before);
    Map<String, Integer> now = byKey(after);
    boolean keyed = old.size() == before.size() && now.size() == after.size();
    List<Integer> sources = new ArrayList<>(after.size());
    for (int i = 0; i < after.size(); i++) {
      String key = keyed ? after.get(i).key() : null;
      Integer byKey = key == null ? null : old.getOrDefault(key, -1);
      sources.add(byKey != null ? byKey : i < before.size() ? i : -1);
    }
    return sources;
  }

  /** Fewer entries than items when an item has no key, or two have the same. */
  private static Map<String, Integer> byKey(List<RenderedNode> items) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).key();
      if (key != null) {
        indexes.putIfAbsent(key, i);
      }
    }
    return indexes;
  }
}
