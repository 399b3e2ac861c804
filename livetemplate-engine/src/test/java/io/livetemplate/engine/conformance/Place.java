package io.livetemplate.engine.conformance;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A region or an item in the document.
 *
 * @param nodes of an item: they stay its own when those beside it are replaced
 * @param written where its values are written
 */
record Place(
    ClientLayout layout,
    Range range,
    boolean section,
    List<Node> nodes,
    List<@Nullable Written> written) {
  /** The place of a section. */
  static Place section(ClientLayout body, Range range) {
    return new Place(body, range, true, List.of(), List.of());
  }

  /**
   * The place of the root or of an item.
   *
   * @param self the element that the root is
   */
  static Place item(ClientLayout layout, Range range, @Nullable Element self) {
    List<Node> nodes = range.counted().isEmpty() ? List.of() : Item.of(range).nodes();
    return new Place(layout, range, false, nodes, Written.all(layout, range, self));
  }

  List<Range> items() {
    return layout.items(range);
  }
}
