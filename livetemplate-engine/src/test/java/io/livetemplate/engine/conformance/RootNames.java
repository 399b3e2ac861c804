package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.PlaceAt;
import io.livetemplate.engine.conformance.ClientLayout.RegionAt;
import io.livetemplate.engine.template.shape.Checksum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The check of a root as a client computes it. */
final class RootNames {
  private RootNames() {}

  static long check(ClientLayout layout, Element html) {
    Map<List<Integer>, Integer> needed = new LinkedHashMap<>();
    for (PlaceAt place : layout.places()) {
      if (place != null) {
        need(needed, place.path(), place.attribute() == null ? place.gap() : -1);
      }
    }
    for (RegionAt region : layout.regions()) {
      need(needed, region.path(), region.index() < 0 ? -1 : region.index() + 1);
    }
    StringJoiner text = new StringJoiner(",");
    needed.forEach((path, count) -> {
      Element parent = html;
      for (int step : path) {
        parent = Range.in(parent).element(step);
      }
      text.add(
          Range.in(parent).counted().stream()
              .limit(count)
              .map(counted -> name(counted.first()) + " ")
              .collect(Collectors.joining()));
    });
    return Checksum.of(text.toString().toLowerCase(Locale.ROOT)) % 9999 + 1;
  }

  private static void need(Map<List<Integer>, Integer> needed, List<Integer> path, int count) {
    int most = count;
    for (int depth = path.size(); depth >= 0; depth--) {
      if (most >= 0) {
        needed.merge(List.copyOf(path.subList(0, depth)), most, Math::max);
      }
      most = depth == 0 ? -1 : path.get(depth - 1) + 1;
    }
  }

  private static String name(Node node) {
    if (node instanceof Element element) {
      return element.tagName();
    }
    return Range.is(node, "[") ? "[" : "#comment";
  }
}
