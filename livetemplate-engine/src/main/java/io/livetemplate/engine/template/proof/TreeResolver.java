package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Spot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Looks places and regions up by their paths, as the client does, and compares what is there with
 * what was written.
 */
final class TreeResolver {
  private final List<Problem> problems;

  TreeResolver(List<Problem> problems) {
    this.problems = problems;
  }

  void root(Sample sample, Element html) {
    shape(sample, new Level(html.childNodes(), html), html);
  }

  private void shape(Sample sample, Level top, @Nullable Element self) {
    HtmlShape shape = sample.shape();
    for (int place = 0; place < shape.places().size(); place++) {
      place(sample, shape.places().get(place), shape.layout().places().get(place), top, self);
    }
    for (int region = 1; region <= shape.regions().size(); region++) {
      region(sample, region, top);
    }
  }

  private void place(Sample sample, HtmlPlace place, Spot spot, Level top, @Nullable Element self) {
    if (spot.index() == Spot.UNKNOWN) {
      return;
    }
    String expected = place.value(sample);
    boolean found =
        switch (place.kind()) {
          case TEXT -> {
            Level level = follow(top, spot.parent());
            yield level != null && level.text(spot.index()).equals(expected);
          }
          case HTML -> {
            Level level = follow(top, spot.parent());
            yield level != null
                && expected != null
                && same(level.siblings(), expected, level.parent());
          }
          case ATTRIBUTE -> {
            Element element = element(top, spot.parent(), self);
            String actual =
                element == null || !has(element, place.name()) ? null : get(element, place.name());
            yield Objects.equals(expected, actual);
          }
        };
    if (!found) {
      problems.add(
          place
              .position()
              .problem(
                  "where the HTML parser puts this value depends on what it is and on what is around it",
                  Remedies.GENERAL));
    }
  }

  private void region(Sample sample, int number, Level top) {
    HtmlRegion region = sample.shape().regions().get(number - 1);
    Spot spot = sample.shape().layout().regions().get(number - 1);
    Level parent = follow(top, spot.parent());
    List<Node> range = parent == null ? null : range(parent, spot);
    List<Sample> items = sample.items(number);
    if (parent == null || range == null || !same(range, HtmlWriter.items(items), parent.parent())) {
      problems.add(Remedies.moved(region));
      return;
    }
    int roots = items.isEmpty() ? 0 : items.getFirst().shape().layout().roots();
    List<Tree.Group> groups = Tree.groups(range);
    int at = 0;
    for (int i = 0; i < items.size(); i++) {
      int from = at;
      int counted = 0;
      while (at < groups.size() && counted < roots) {
        counted += groups.get(at).isText() ? 0 : 1;
        at++;
      }
      // The text behind an item may be its own or the next one's; a layout says which only where it
      // is sure.
      int to = at < groups.size() && groups.get(at).isText() ? at + 1 : at;
      List<Node> nodes =
          groups.subList(from > 0 && groups.get(from - 1).isText() ? from - 1 : from, to).stream()
              .flatMap(group -> group.nodes().stream())
              .toList();
      shape(items.get(i), new Level(nodes, parent.parent()), null);
      at = to;
    }
  }

  private static @Nullable List<Node> range(Level parent, Spot spot) {
    if (spot.index() == Spot.ONLY) {
      return parent.siblings();
    }
    Tree.Group group = parent.step(spot.index());
    return group != null && group.isRegion() ? group.inside() : null;
  }

  /**
   * Whether a region parsed by itself comes out as it did in the document: that is how a patch will
   * parse it.
   */
  private static boolean same(List<Node> range, String html, Element context) {
    return serialise(range).equals(serialise(Tree.fragment(html, context)));
  }

  private static String serialise(List<Node> nodes) {
    return Tree.groups(nodes).stream()
        .map(group -> group.isText() ? group.text() : serialise(group))
        .collect(Collectors.joining("|"));
  }

  private static String serialise(Tree.Group group) {
    if (group.isRegion()) {
      return "[" + serialise(group.inside()) + "]";
    }
    return switch (group.nodes().getFirst()) {
      case Element element ->
          "<"
              + element.tagName()
              + element.attributes()
              + ">"
              + serialise(element.childNodes())
              + "</>";
      case Comment comment -> "<!" + comment.getData() + ">";
      default -> group.nodes().getFirst().outerHtml();
    };
  }

  private static @Nullable Level follow(Level top, List<Integer> path) {
    Level level = top;
    for (int step : path) {
      level = level == null ? null : level.into(step);
    }
    return level;
  }

  private static @Nullable Element element(Level top, List<Integer> path, @Nullable Element self) {
    Level level = follow(top, path);
    return path.isEmpty() ? self : level == null ? null : level.parent();
  }

  private static boolean has(Element element, String name) {
    return element.attributes().hasKeyIgnoreCase(name);
  }

  private static String get(Element element, String name) {
    return element.attributes().getIgnoreCase(name);
  }
}
