package io.livetemplate.e2e.addressing;

import io.livetemplate.e2e.addressing.Shape.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a shape back from the tree of a state with one item in every region and marked values. */
final class ShapeReader {
  private static final Pattern SENTINEL = Pattern.compile("\\((\\w+):[^:()]*:\\w+&<\\)");

  private final SortedMap<Integer, Content> bodies = new TreeMap<>();
  private final Set<Integer> opaque;

  private ShapeReader(Set<Integer> opaque) {
    this.opaque = opaque;
  }

  /**
   * @param opaque regions that are only ever replaced as a whole: nothing in them is addressed
   */
  static Shape read(List<HtmlNode> document, Set<Integer> opaque) throws Mismatch {
    ShapeReader reader = new ShapeReader(opaque);
    Content root = reader.content(document, 0);
    return new Shape(root, reader.bodies);
  }

  private Content content(List<HtmlNode> nodes, int frame) throws Mismatch {
    Siblings siblings = Siblings.of(nodes, frame);
    List<Shape.Child> children = new ArrayList<>();
    for (Siblings.Entry entry : siblings.entries()) {
      children.add(
          switch (entry) {
            case Siblings.Range range -> {
              body(range.region(), range.nodes(), frame);
              yield new Shape.RegionChild(range.region());
            }
            case Siblings.Node node -> child(node.node(), frame);
          });
    }
    return new Content(siblings.gaps().stream().map(ShapeReader::run).toList(), children, 0);
  }

  private Shape.Child child(HtmlNode node, int frame) throws Mismatch {
    return switch (node) {
      case HtmlNode.Comment comment -> new Shape.CommentChild(comment.data());
      case HtmlNode.Doctype doctype -> new Shape.CommentChild("doctype " + doctype.name());
      case HtmlNode.Element element -> element(element, frame);
      case HtmlNode.Text text -> throw new AssertionError(text);
    };
  }

  private Shape.Child element(HtmlNode.Element element, int frame) throws Mismatch {
    SortedMap<String, Shape.Run> attributes = new TreeMap<>();
    element.attributes().forEach((name, value) -> attributes.put(name, run(value)));
    attributes.remove(Shape.ONLY);
    String only = element.attribute(Shape.ONLY);
    Content content;
    if (only.isEmpty()) {
      content = content(element.children(), frame);
    } else {
      int region = Integer.parseInt(only);
      body(region, element.children(), frame);
      content = new Content(List.of(), List.of(), region);
    }
    return new Shape.ElementChild(element.namespace(), element.name(), attributes, content);
  }

  private void body(int region, List<HtmlNode> nodes, int frame) throws Mismatch {
    Content body =
        opaque.contains(region) ? new Content(List.of(), List.of(), 0) : content(nodes, region);
    if (bodies.put(region, body) != null) {
      throw new Mismatch(frame, "region " + region + " stands in two places");
    }
  }

  private static Shape.Run run(String text) {
    List<Shape.Segment> segments = new ArrayList<>();
    Matcher sentinel = SENTINEL.matcher(text);
    int at = 0;
    while (sentinel.find()) {
      fixed(segments, text.substring(at, sentinel.start()));
      segments.add(new Shape.SlotValue(sentinel.group(1)));
      at = sentinel.end();
    }
    fixed(segments, text.substring(at));
    return new Shape.Run(segments);
  }

  private static void fixed(List<Shape.Segment> segments, String text) {
    if (!text.isEmpty()) {
      segments.add(new Shape.Fixed(text));
    }
  }
}
