package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares two versions of a page. */
public final class Differ {
  private Differ() {}

  /**
   * Compares.
   *
   * @param before the version that the browser has
   * @param after the version that it should have
   * @return empty when they look the same
   */
  public static Optional<ItemDifference> diff(RenderedNode before, RenderedNode after) {
    return item(Address.ROOT, before, after);
  }

  private static Optional<ItemDifference> item(
      Address address, RenderedNode before, RenderedNode after) {
    if (before == after) {
      return Optional.empty();
    }
    if (!before.shape().id().equals(after.shape().id())) {
      return Optional.of(new ItemDifference(address, before, after, List.of(), List.of()));
    }
    List<Change.Leaf> leaves = leaves(before, after);
    List<SectionDifference> sections = new ArrayList<>();
    for (int region = 1; region <= after.shape().regions().size(); region++) {
      section(address.then(region), before.items(region), after.items(region))
          .ifPresent(sections::add);
    }
    return leaves.isEmpty() && sections.isEmpty()
        ? Optional.empty()
        : Optional.of(new ItemDifference(address, before, after, leaves, sections));
  }

  private static List<Change.Leaf> leaves(RenderedNode before, RenderedNode after) {
    List<Change.Leaf> leaves = new ArrayList<>();
    List<HtmlPlace> places = after.shape().places();
    for (int place = 0; place < places.size(); place++) {
      String was = places.get(place).value(before);
      String is = places.get(place).value(after);
      if (!Objects.equals(was, is)) {
        leaves.add(new Change.Leaf(place, places.get(place).kind(), was, is));
      }
    }
    return leaves;
  }

  private static Optional<SectionDifference> section(
      Address address, List<RenderedNode> before, List<RenderedNode> after) {
    List<Integer> sources = Matching.of(before, after);
    List<ItemDifference> changed = new ArrayList<>();
    boolean restructured = before.size() != after.size();
    for (int i = 0; i < after.size(); i++) {
      int source = sources.get(i);
      restructured |= source != i;
      if (source >= 0) {
        item(address.then(source), before.get(source), after.get(i)).ifPresent(changed::add);
      }
    }
    return restructured || !changed.isEmpty()
        ? Optional.of(new SectionDifference(address, before, after, sources, restructured, changed))
        : Optional.empty();
  }
}
