package io.livetemplate.engine.template.proof;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.Checksum;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Layout;
import io.livetemplate.engine.template.shape.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Hashes what the paths of a root lead past, so that a browser finds out whether something was put
 * in front of a place before its client started ({@code docs/protocol.md}, section 3).
 */
final class RootCheck {
  /** Each page carries it, so it has four digits at most. */
  private static final int MOST = 9999;

  /** How many counted nodes matter in what a path leads to, in the order of the layout. */
  private final Map<List<Integer>, Integer> counts = new LinkedHashMap<>();

  private RootCheck() {}

  /**
   * Computes the check.
   *
   * @param shape of a root
   * @param layout of that shape
   * @param html the document that the layout was found in
   * @return from 1 to 9999
   */
  static int of(HtmlShape shape, Layout layout, Element html) {
    RootCheck check = new RootCheck();
    for (int place = 0; place < shape.places().size(); place++) {
      Spot spot = layout.places().get(place);
      boolean text = shape.places().get(place).kind() == Place.Kind.TEXT;
      check.add(spot.parent(), text ? spot.index() : -1);
    }
    for (Spot region : layout.regions()) {
      check.add(region.parent(), region.index() == Spot.ONLY ? -1 : region.index() + 1);
    }
    return (int) (Checksum.of(check.names(new Level(html.childNodes(), html))) % MOST) + 1;
  }

  /** What stands behind the last node that counts shifts nothing. */
  private void add(List<Integer> path, int count) {
    if (count >= 0) {
      counts.merge(path, count, Math::max);
    }
    if (!path.isEmpty()) {
      add(path.subList(0, path.size() - 1), path.getLast() + 1);
    }
  }

  private String names(Level html) {
    List<String> all = new ArrayList<>();
    counts.forEach((path, count) -> {
      Level level = html;
      for (int step : path) {
        level = level == null ? null : level.into(step);
      }
      StringBuilder names = new StringBuilder();
      for (int index = 0; index < count; index++) {
        Tree.Group group = level == null ? null : level.step(index);
        if (group == null) {
          throw new IllegalStateException("a layout that is not of this document");
        }
        names.append(name(group)).append(' ');
      }
      all.add(names.toString());
    });
    return String.join(",", all).toLowerCase(Locale.ROOT);
  }

  private static String name(Tree.Group group) {
    Node node = group.nodes().getFirst();
    return group.isRegion() ? "[" : node instanceof Element ? node.nodeName() : "#comment";
  }
}
