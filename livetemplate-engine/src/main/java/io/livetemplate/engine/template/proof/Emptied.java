package io.livetemplate.engine.template.proof;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes an item down without what is dynamic in it, in the form that the check of a shape is
 * computed over ({@code docs/protocol.md}, section 3).
 */
final class Emptied {
  private static final String STYLE = "style";

  private final Set<Spot> texts = new HashSet<>();
  private final Set<List<Integer>> contents = new HashSet<>();
  private final Map<List<Integer>, Set<String>> attributes = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private Emptied(HtmlShape shape) {
    for (int place = 0; place < shape.places().size(); place++) {
      HtmlPlace sought = shape.places().get(place);
      Spot spot = shape.layout().places().get(place);
      if (sought.kind() == Place.Kind.ATTRIBUTE) {
        Set<String> names = attributes.computeIfAbsent(spot.parent(), path -> new HashSet<>());
        names.add(sought.name());
        if (sought.name().startsWith("lt-style-") || sought.name().startsWith("data-lt-style-")) {
          names.add(STYLE);
        }
      } else if (spot.index() == Spot.ONLY) {
        contents.add(spot.parent());
      } else {
        texts.add(spot);
      }
    }
    for (Spot region : shape.layout().regions()) {
      if (region.index() == Spot.ONLY) {
        contents.add(region.parent());
      }
    }
  }

  /**
   * Writes an item.
   *
   * @param shape laid out
   * @param item its top nodes
   * @return the text to be hashed
   */
  static String text(HtmlShape shape, List<Node> item) {
    Emptied emptied = new Emptied(shape);
    emptied.siblings(item, List.of());
    return emptied.out.toString();
  }

  private void siblings(List<Node> nodes, List<Integer> path) {
    int index = 0;
    for (Tree.Group group : Tree.groups(nodes)) {
      if (group.isText()) {
        out.append(texts.contains(new Spot(path, index)) ? "" : group.text());
        continue;
      }
      if (group.isRegion()) {
        // A comment in the form below, twice.
        out.append(HtmlWriter.OPEN.replace("--", "")).append(HtmlWriter.CLOSE.replace("--", ""));
      } else {
        List<Integer> inner = new ArrayList<>(path);
        inner.add(index);
        node(group.nodes().getFirst(), List.copyOf(inner));
      }
      index++;
    }
  }

  private void node(Node node, List<Integer> path) {
    switch (node) {
      case Element element -> element(element, path);
      case Comment comment -> out.append("<!").append(comment.getData()).append('>');
      case DataNode data -> out.append(data.getWholeData());
      default -> out.append(node.outerHtml());
    }
  }

  private void element(Element element, List<Integer> path) {
    Set<String> left = attributes.getOrDefault(path, Set.of());
    out.append('<').append(element.tagName());
    element.attributes().asList().stream()
        .filter(attribute -> left.stream().noneMatch(attribute.getKey()::equalsIgnoreCase))
        .sorted(Comparator.comparing(Attribute::getKey))
        .forEach(attribute ->
            out.append(' ')
                .append(attribute.getKey())
                .append("=\"")
                .append(attribute.getValue())
                .append('"'));
    out.append('>');
    if (!contents.contains(path)) {
      siblings(element.childNodes(), path);
    }
    out.append("</>");
  }
}
