package io.livetemplate.engine.render.html;

import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Renders versions of one shape. Thread-safe. */
final class Body {
  private final HtmlShape shape;
  private final SlotReader[] slots;
  private final Branch[] branches;

  private Body(HtmlShape shape, SlotReader[] slots, Branch[] branches) {
    this.shape = shape;
    this.slots = slots;
    this.branches = branches;
  }

  static Body of(HtmlShape shape) {
    return of(shape, new ConcurrentHashMap<>());
  }

  /** The bodies of a page know each other, because a shape may contain itself. */
  static Body of(HtmlShape shape, Map<HtmlShape, Body> known) {
    Body found = known.get(shape);
    if (found == null) {
      List<HtmlRegion> regions = shape.regions();
      Branch[] branches = new Branch[regions.size()];
      for (int i = 0; i < branches.length; i++) {
        branches[i] = Branch.of(regions.get(i), known);
      }
      SlotReader[] slots =
          shape.slotSources().stream().map(SlotReader::of).toArray(SlotReader[]::new);
      found = new Body(shape, slots, branches);
      known.put(shape, found);
    }
    return found;
  }

  /**
   * One item.
   *
   * @param previous taken over when the item shows the same
   */
  RenderedNode node(Scope scope, @Nullable RenderedNode previous, int depth) {
    RenderedNode before = previous != null && previous.shape() == shape ? previous : null;
    String[] values = new String[slots.length];
    for (int i = 0; i < values.length; i++) {
      String value = slots[i].read(scope);
      String was = before == null ? value : before.read(i);
      values[i] = was.equals(value) ? was : value;
    }
    RenderedItems[] regions =
        branches.length == 0 ? RenderedNode.NO_REGIONS : new RenderedItems[branches.length];
    for (int i = 0; i < regions.length; i++) {
      RenderedItems was = before == null ? RenderedItems.NONE : before.region(i);
      regions[i] = branches[i].items(scope, was, depth);
    }
    return before != null && before.shows(values, regions)
        ? before
        : new RenderedNode(shape, values, regions);
  }
}
