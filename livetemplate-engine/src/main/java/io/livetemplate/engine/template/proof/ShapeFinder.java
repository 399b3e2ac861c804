package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Layout;
import io.livetemplate.engine.template.shape.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the places and regions of one shape among the nodes that the parser made of a sample of
 * it.
 */
final class ShapeFinder {
  /**
   * A region in these is never all that they contain: the server puts nodes of its own into head
   * and body, and the parser drops a line feed at the beginning of the others.
   */
  private static final Set<String> NEVER_ALONE = Set.of("head", "body", "pre", "listing");

  private final Sample sample;
  private final HtmlShape shape;
  private final List<Problem> problems;
  private final @Nullable Spot[] places;
  private final List<Spot> regions = new ArrayList<>();
  private final Map<String, Deque<Integer>> wanted = new HashMap<>();

  /** A root has one: the html element. */
  private int roots = 1;

  /** Null but for a root. */
  private @Nullable Element html;

  private boolean textFirst;
  private boolean textLast;

  ShapeFinder(Sample sample, List<Problem> problems) {
    this.sample = sample;
    this.shape = sample.shape();
    this.problems = problems;
    this.places = new Spot[shape.places().size()];
    for (int place = 0; place < places.length; place++) {
      HtmlPlace sought = shape.places().get(place);
      String value = sought.value(sample);
      if (value != null) {
        wanted.computeIfAbsent(key(sought.name(), value), k -> new ArrayDeque<>()).add(place);
      }
    }
  }

  /** Looks at a document. */
  void root(Element html) {
    this.html = html;
    element(html, List.of());
    level(html.childNodes(), List.of(), html, false);
  }

  /** Looks at one item: the nodes of its top level. */
  void item(List<Node> nodes, Element parent) {
    List<Tree.Group> groups = Tree.groups(nodes);
    roots = (int) groups.stream().filter(group -> !group.isText()).count();
    textFirst = !groups.isEmpty() && groups.getFirst().isText();
    textLast = !groups.isEmpty() && groups.getLast().isText();
    level(nodes, List.of(), parent, true);
  }

  /** Looks at siblings; {@code top} says that they are the top level of an item. */
  private void level(List<Node> siblings, List<Integer> path, Element parent, boolean top) {
    int index = 0;
    List<Tree.Group> groups = Tree.groups(siblings);
    for (Tree.Group group : groups) {
      if (group.isText()) {
        int place = wanted("", group.text());
        if (place >= 0 && shape.places().get(place).kind() == Place.Kind.HTML) {
          places[place] = new Spot(path, Spot.ONLY);
          RawCheck.check(shape, place, !top && groups.size() == 1, parent).ifPresent(problems::add);
        } else if (place >= 0) {
          places[place] = new Spot(path, index);
        }
        continue;
      }
      if (group.isTorn()) {
        torn(parent, Tree.parentOfClosing(siblings));
        return;
      }
      if (group.isRegion()) {
        boolean only = !top && groups.size() == 1 && !NEVER_ALONE.contains(parent.normalName());
        region(group, new Spot(path, only ? Spot.ONLY : index), parent);
      } else if (group.nodes().getFirst() instanceof Element element) {
        List<Integer> inner = then(path, index);
        element(element, inner);
        level(element.childNodes(), inner, element, false);
      }
      index++;
    }
  }

  private void element(Element element, List<Integer> path) {
    for (Attribute attribute : element.attributes()) {
      int place = wanted(attribute.getKey(), attribute.getValue());
      if (place >= 0) {
        places[place] = new Spot(path, 0, AttributeNames.of(attribute.getKey(), element));
      }
    }
  }

  /** Sets the shape's layout, or says what was not found. */
  void finish() {
    for (int place = 0; place < places.length; place++) {
      if (places[place] == null) {
        lost(shape.places().get(place));
      }
    }
    if (regions.size() < shape.regions().size() && problems.isEmpty()) {
      problems.add(
          shape
              .regions()
              .get(regions.size())
              .position()
              .problem("the HTML parser drops this section", Remedies.GENERAL));
    }
    if (problems.isEmpty()) {
      shape.layout(layout());
    }
  }

  private Layout layout() {
    List<Spot> spots = new ArrayList<>();
    boolean edges = false;
    for (int place = 0; place < places.length; place++) {
      Spot spot = places[place];
      if (spot == null) {
        throw new IllegalStateException("checked by finish()");
      }
      boolean edge =
          roots > 0
              && shape.places().get(place).kind() == Place.Kind.TEXT
              && spot.parent().isEmpty()
              && (spot.index() == 0 || spot.index() == roots);
      edges |= edge;
      spots.add(edge && textFirst && textLast ? new Spot(List.of(), Spot.UNKNOWN) : spot);
    }
    Layout layout = new Layout(spots, regions, roots, !edges, 0);
    return html == null ? layout : layout.checked(RootCheck.of(shape, layout, html));
  }

  private void region(Tree.Group group, Spot spot, Element parent) {
    regions.add(spot);
    int number = regions.size();
    if (number > shape.regions().size()) {
      torn(parent, null);
      return;
    }
    HtmlShape body = shape.regions().get(number - 1).body().get();
    List<Sample> items = sample.items(number);
    if (!items.isEmpty() && !body.isLaidOut()) {
      ShapeFinder inner = new ShapeFinder(items.getFirst(), problems);
      inner.item(group.inside(), parent);
      inner.finish();
      if (body.isLaidOut()) {
        StaticsFinder.find(body, group.inside(), parent).ifPresent(body::statics);
      }
    }
  }

  /** The place that has this value in the sample; -1 when none has, or all are found. */
  private int wanted(String name, String value) {
    Deque<Integer> candidates = wanted.get(key(name, value));
    return candidates == null || candidates.isEmpty() ? -1 : candidates.remove();
  }

  private void torn(Element parent, @Nullable Element other) {
    int region = Math.min(regions.size(), shape.regions().size() - 1);
    if (region >= 0 && problems.isEmpty()) {
      problems.add(Remedies.torn(shape.regions().get(region), parent, other));
    }
  }

  private void lost(HtmlPlace place) {
    String what = place.kind() == Place.Kind.TEXT ? "this text" : "the attribute " + place.name();
    problems.add(
        place.position().problem("the HTML parser moves or drops " + what, Remedies.GENERAL));
  }

  private static String key(String name, String value) {
    return name.toLowerCase(Locale.ROOT) + '\0' + value;
  }

  private static List<Integer> then(List<Integer> path, int index) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(index);
    return longer;
  }

  @Override
  public String toString() {
    return shape + " " + Arrays.toString(places);
  }
}
