package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.PlaceAt;
import io.livetemplate.engine.conformance.ClientLayout.RegionAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Parsing in context, and items without what is dynamic in them. */
final class Statics {
  private Statics() {}

  static List<Node> parse(String html, Element context) {
    return Parser.htmlParser().parseFragmentInput(html, context, "");
  }

  /** A bare element like another, with some HTML in it. */
  static Element holder(String html, Element like) {
    Element holder = like.shallowClone();
    holder.clearAttributes();
    holder.insertChildren(0, parse(html, like));
    return holder;
  }

  /** A copy of an item, with the text at its edges that items of its shape have there. */
  static Element copy(String before, Range item, String after) {
    Element holder = item.parent().shallowClone();
    holder.clearAttributes();
    List<Node> nodes = new ArrayList<>();
    nodes.add(new TextNode(before));
    int counted = item.counted().size();
    List<Node> edges = new ArrayList<>(item.gap(0).nodes());
    edges.addAll(item.gap(counted).nodes());
    for (Node node : item.nodes()) {
      if (!edges.contains(node)) {
        nodes.add(node.clone());
      }
    }
    nodes.add(new TextNode(after));
    holder.insertChildren(0, nodes);
    return holder;
  }

  /** The name under which an element has an attribute: SVG keeps its letters. */
  static String name(Element element, String name) {
    return element.attributes().asList().stream()
        .map(Attribute::getKey)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }

  static void empty(ClientLayout layout, Element item) {
    List<Runnable> removals = new ArrayList<>();
    for (PlaceAt place : layout.places()) {
      if (place == null) {
        continue;
      }
      Range level = Range.in(item);
      Element element = item;
      for (int step : place.path()) {
        element = level.element(step);
        level = Range.in(element);
      }
      Element owner = element;
      String name = place.attribute();
      Range content = name == null ? place.gap() < 0 ? level : level.gap(place.gap()) : level;
      removals.add(() -> {
        if (name == null) {
          content.replace(List.of());
        } else {
          owner.attributes().removeIgnoreCase(name);
          if (name.startsWith("lt-style-") || name.startsWith("data-lt-style-")) {
            owner.removeAttr("style");
          }
        }
      });
    }
    for (RegionAt region : layout.regions()) {
      Range level = Range.in(item);
      for (int step : region.path()) {
        level = Range.in(level.element(step));
      }
      Range inside = level.region(region.index());
      removals.add(() -> inside.replace(List.of()));
    }
    removals.forEach(Runnable::run);
  }

  /** What the check is computed over. */
  static String text(Element holder) {
    StringBuilder out = new StringBuilder();
    holder.childNodes().forEach(node -> append(node, out));
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    switch (node) {
      case TextNode text -> out.append(text.getWholeText());
      case DataNode data -> out.append(data.getWholeData());
      case Comment comment -> out.append("<!").append(comment.getData()).append('>');
      case Element element -> {
        out.append('<').append(element.tagName());
        element.attributes().asList().stream()
            .sorted(Comparator.comparing(Attribute::getKey))
            .forEach(one ->
                out.append(' ')
                    .append(one.getKey())
                    .append("=\"")
                    .append(one.getValue())
                    .append('"'));
        out.append('>');
        if (!element.normalName().equals("noscript")) {
          element.childNodes().forEach(child -> append(child, out));
        }
        out.append("</>");
      }
      default -> throw new AssertionError(node.getClass());
    }
  }
}
