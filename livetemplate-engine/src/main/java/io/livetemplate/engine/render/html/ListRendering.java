package io.livetemplate.engine.render.html;

import io.livetemplate.engine.render.model.Identity;
import io.livetemplate.engine.render.model.Reads;
import io.livetemplate.engine.render.model.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renders a list once. Items that the version before showed already are taken over: at both ends of
 * the list by comparing references, in the window between by looking them up by identity.
 */
final class ListRendering {
  private final Body body;
  private final Scope scope;
  private final RenderedItems previous;
  private final int depth;
  private final boolean holds;

  /** Whether it takes no more than the same item for what it showed to be taken over. */
  private final boolean isFree;

  private final Reads reads;
  private boolean @Nullable [] open;

  /** Made for the first item that came or moved without its object having been here before. */
  private @Nullable Map<String, RenderedNode> byKey;

  ListRendering(Body body, Scope scope, RenderedItems previous, int depth) {
    this.body = body;
    this.scope = scope;
    this.previous = previous.source() instanceof List<?> ? previous : RenderedItems.NONE;
    this.depth = depth;
    this.holds = this.previous.premise().holds(scope);
    this.isFree = holds && this.previous.isFrozen() && !this.previous.premise().isPlaced();
    this.reads = holds ? this.previous.premise().more(scope) : Reads.of(scope);
  }

  RenderedItems items(List<?> given) {
    boolean fixed = scope.access().isFixed(given);
    if (fixed && Identity.same(given, previous.source()) && holds && previous.isFrozen()) {
      return previous;
    }
    List<?> list = fixed ? given : Arrays.asList(given.toArray());
    RenderedNode[] nodes = render(list);
    if (open != null || !reads.isFrozen()) {
      scope.spoil();
    }
    if (!reads.isFrozen() && open == null) {
      open = new boolean[nodes.length];
      Arrays.fill(open, true);
    }
    RenderedItems items = new RenderedItems(nodes, list, open, reads.premise());
    return items.shows(previous)
        ? new RenderedItems(previous.nodes(), list, open, reads.premise())
        : items;
  }

  private RenderedNode[] render(List<?> list) {
    List<?> before = previous.source() instanceof List<?> known ? known : List.of();
    int size = list.size();
    int old = before.size();
    RenderedNode[] nodes = new RenderedNode[size];
    int start = start(before, list, Math.min(old, size));
    int same = end(before, list, Math.min(old, size) - start);
    int end = size - same;
    System.arraycopy(previous.nodes(), 0, nodes, 0, start);
    System.arraycopy(previous.nodes(), old - same, nodes, end, same);
    if (start < end) {
      int[] sources = sources(before, start, old - same, list, end);
      for (int i = start; i < end; i++) {
        int source = sources[i - start];
        nodes[i] =
            source >= 0 && isKept(before, source, list, i)
                ? previous.get(source)
                : render(list, i, source < 0 ? null : previous.get(source));
      }
    }
    return nodes;
  }

  /** How many items at the beginning are taken over. */
  private int start(List<?> before, List<?> list, int most) {
    int start = 0;
    if (isFree) {
      while (start < most && Identity.same(before.get(start), list.get(start))) {
        start++;
      }
    } else {
      while (start < most && isKept(before, start, list, start)) {
        start++;
      }
    }
    return start;
  }

  /** How many items at the end are taken over. */
  private int end(List<?> before, List<?> list, int most) {
    int shift = list.size() - before.size();
    int end = before.size();
    int least = end - most;
    if (isFree) {
      while (end > least && Identity.same(before.get(end - 1), list.get(end - 1 + shift))) {
        end--;
      }
    } else {
      while (end > least && isKept(before, end - 1, list, end - 1 + shift)) {
        end--;
      }
    }
    return before.size() - end;
  }

  /** For each item of the window: where it stood, or what stood there; -1 when nothing did. */
  private int[] sources(List<?> before, int start, int oldEnd, List<?> list, int end) {
    int[] sources = new int[end - start];
    int missing = 0;
    for (int i = start; i < end; i++) {
      boolean stays = i < oldEnd && Identity.same(before.get(i), list.get(i));
      sources[i - start] = stays ? i : -1;
      missing += stays ? 0 : 1;
    }
    if (missing > 0 && oldEnd - start > sources.length - missing) {
      boolean moved = missing > 1 || oldEnd - start != sources.length;
      IdentityHashMap<@Nullable Object, Integer> places =
          moved ? places(before, start, oldEnd, sources) : new IdentityHashMap<>(0);
      for (int i = start; i < end; i++) {
        if (sources[i - start] < 0) {
          Integer place = places.get(list.get(i));
          sources[i - start] = place != null ? place : i < oldEnd ? i : -1;
        }
      }
    }
    return sources;
  }

  private static IdentityHashMap<@Nullable Object, Integer> places(
      List<?> before, int start, int oldEnd, int[] sources) {
    IdentityHashMap<@Nullable Object, Integer> places = new IdentityHashMap<>();
    for (int i = start; i < oldEnd; i++) {
      if (i - start >= sources.length || sources[i - start] < 0) {
        places.putIfAbsent(before.get(i), i);
      }
    }
    return places;
  }

  /** Whether what was shown for an item can be taken over as it is. */
  private boolean isKept(List<?> before, int from, List<?> list, int to) {
    return holds
        && Identity.same(before.get(from), list.get(to))
        && !previous.isOpen(from)
        && previous.premise().allows(from, before.size(), to, list.size());
  }

  private RenderedNode render(List<?> list, int index, @Nullable RenderedNode before) {
    reads.begin();
    Scope inner = scope.push(list.get(index), index, index == list.size() - 1, reads);
    RenderedNode node = moved(body.node(inner, before, depth), before);
    if (!reads.isFrozen()) {
      if (open == null) {
        open = new boolean[list.size()];
      }
      open[index] = true;
    }
    return node;
  }

  /** What showed the same elsewhere in the list, told by its key, or the node itself. */
  private RenderedNode moved(RenderedNode node, @Nullable RenderedNode before) {
    String key = Identity.same(node, before) ? null : node.key();
    if (key == null || previous.isEmpty() || (before != null && key.equals(before.key()))) {
      return node;
    }
    Map<String, RenderedNode> known = byKey;
    if (known == null) {
      known = HashMap.newHashMap(previous.size());
      for (RenderedNode item : previous) {
        known.put(Objects.requireNonNullElse(item.key(), ""), item);
      }
      byKey = known;
    }
    RenderedNode found = known.get(key);
    return found != null && found.shows(node) ? found : node;
  }
}
