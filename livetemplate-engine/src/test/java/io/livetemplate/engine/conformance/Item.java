package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Range.Counted;
import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.List;
import org.jsoup.nodes.Node;

/** An item between its edges, which are the same text for all items. */
record Item(String before, List<Node> nodes, String after) {
  static Item of(Range item) {
    List<Counted> counted = item.counted();
    if (counted.isEmpty()) {
      throw new Misfit("an item without nodes");
    }
    return new Item(
        item.gap(0).text(),
        new Range(item.parent(), null, null)
            .nodes()
            .subList(
                counted.getFirst().first().siblingIndex(),
                counted.getLast().last().siblingIndex() + 1),
        item.gap(counted.size()).text());
  }
}
