package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Patches that put nodes in, take them out or move them. */
final class NodePatches {
  private final ClientDocument document;
  private final ClientStatics statics;

  NodePatches(ClientDocument document, ClientStatics statics) {
    this.document = document;
    this.statics = statics;
  }

  /** A section consists of these from now on: old indexes, HTML, values. */
  void list(Place section, List<Object> order) {
    Range range = section.range();
    List<Range> items = section.items();
    String before = "";
    String after = "";
    List<Item> old = new ArrayList<>();
    for (Range item : items) {
      old.add(Item.of(item));
    }
    if (!old.isEmpty()) {
      before = old.getFirst().before();
      after = old.getLast().after();
    }
    List<Node> nodes = new ArrayList<>();
    for (Object entry : order) {
      Item piece =
          switch (entry) {
            case Integer index -> new Item(before, old.get(index).nodes(), after);
            case String html -> Item.of(Range.in(Statics.holder(html, range.parent())));
            case List<?> values ->
                Item.of(
                    Range.in(statics.build(section.layout(), Wire.list(values), range.parent())));
            default -> throw new Misfit("not an item: " + entry);
          };
      nodes.add(new org.jsoup.nodes.TextNode(piece.before()));
      nodes.addAll(piece.nodes());
      nodes.add(new org.jsoup.nodes.TextNode(piece.after()));
    }
    range.nodes().forEach(Node::remove);
    range.replace(nodes);
  }

  /** A region, an item or the document is this HTML from now on. */
  void replace(Place place, List<@Nullable Object> payload) {
    String html = Wire.text(payload.getFirst());
    if (place.section()) {
      place.range().replace(Statics.parse(html, place.range().parent()));
    } else if (document.isAll(place)) {
      document.replace(html, payload.size() > 1 ? Wire.text(payload.get(1)) : null);
    } else {
      Item now = Item.of(Range.in(Statics.holder(html, place.range().parent())));
      Node first = place.nodes().getFirst();
      now.nodes().forEach(first::before);
      place.nodes().forEach(Node::remove);
    }
  }
}
