package io.livetemplate.engine.page;

import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * About how many bytes a rendered tree holds on a 64-bit machine with compressed references. What
 * two versions share is found where it stands at the same place, seen from either end of a list.
 */
final class TreeWeight {
  /** A node, its two lists and their arrays. */
  private static final int NODE_BYTES = 112;

  private static final int REFERENCE_BYTES = 4;

  /** A string and its array; texts are counted as one byte for each character. */
  private static final int STRING_BYTES = 40;

  private TreeWeight() {}

  /** The weight of a tree, without what it shares with the other one. */
  static long of(RenderedNode node, @Nullable RenderedNode beside) {
    if (same(node, beside)) {
      return 0;
    }
    RenderedNode like =
        beside != null && beside.shape().id().equals(node.shape().id()) ? beside : null;
    long bytes = NODE_BYTES;
    for (int slot = 0; slot < node.shape().slotSources().size(); slot++) {
      String value = node.read(slot);
      bytes += REFERENCE_BYTES;
      if (like == null || !same(value, like.read(slot))) {
        bytes += STRING_BYTES + value.length();
      }
    }
    for (int region = 1; region <= node.shape().regions().size(); region++) {
      bytes += of(node.items(region), like == null ? List.of() : like.items(region));
    }
    return bytes;
  }

  private static long of(List<RenderedNode> items, List<RenderedNode> beside) {
    if (same(items, beside)) {
      return 0;
    }
    long bytes = (long) REFERENCE_BYTES * items.size();
    int shift = beside.size() - items.size();
    boolean fromEnd = false;
    for (int i = 0; i < items.size(); i++) {
      RenderedNode item = items.get(i);
      RenderedNode other = at(beside, fromEnd ? i + shift : i);
      if (!same(item, other) && shift != 0 && !fromEnd) {
        // Behind what was put in or taken out, the rest stands at the same distance from the end.
        RenderedNode later = at(beside, i + shift);
        fromEnd = same(item, later);
        other = fromEnd ? later : other;
      }
      bytes += of(item, other);
    }
    return bytes;
  }

  private static @Nullable RenderedNode at(List<RenderedNode> items, int index) {
    return index >= 0 && index < items.size() ? items.get(index) : null;
  }

  @SuppressWarnings("ReferenceEquality") // what is equal but not the same is held twice
  private static boolean same(Object one, @Nullable Object other) {
    return one == other;
  }
}
