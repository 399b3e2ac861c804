package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Names all shapes of a page, innermost first. Shapes of a partial that contains itself refer to
 * each other in a circle: they are named together, by the contents of all of them, so that a change
 * of one changes the names of all (the circles are found by Tarjan's algorithm, 1972).
 */
final class ShapeNames {
  private final IdentityHashMap<HtmlShape, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<HtmlShape, Integer> lowest = new IdentityHashMap<>();
  private final Deque<HtmlShape> open = new ArrayDeque<>();

  private ShapeNames() {}

  static void give(HtmlShape root) {
    new ShapeNames().visit(root);
  }

  private void visit(HtmlShape shape) {
    int number = numbers.size();
    numbers.put(shape, number);
    lowest.put(shape, number);
    open.push(shape);
    for (HtmlRegion region : shape.regions()) {
      HtmlShape body = region.body().get();
      if (!numbers.containsKey(body)) {
        visit(body);
        lowest.merge(shape, lowest.getOrDefault(body, number), Math::min);
      } else if (lowest.containsKey(body)) {
        lowest.merge(shape, numbers.getOrDefault(body, number), Math::min);
      }
    }
    if (lowest.getOrDefault(shape, number) == number) {
      finished(shape);
    }
  }

  /** All shapes that were opened after this one, and itself, refer to each other. */
  private void finished(HtmlShape first) {
    List<HtmlShape> members = new ArrayList<>();
    HtmlShape member;
    do {
      member = open.pop();
      members.addFirst(member);
    } while (member != first);
    IdentityHashMap<HtmlShape, Integer> inside = new IdentityHashMap<>();
    members.forEach(each -> inside.put(each, inside.size()));
    boolean circle =
        members.size() > 1
            || first.regions().stream().anyMatch(region -> region.body().get() == first);
    if (circle) {
      StringBuilder all = new StringBuilder();
      for (HtmlShape each : members) {
        all.append(ShapeHash.content(each, region -> reference(region, inside))).append('\3');
      }
      members.forEach(each -> each.name(ShapeHash.of(all.toString(), number(inside, each))));
    } else {
      first.name(ShapeHash.of(first, region -> reference(region, new IdentityHashMap<>())));
    }
    members.forEach(lowest::remove);
  }

  private static String reference(HtmlRegion region, IdentityHashMap<HtmlShape, Integer> inside) {
    HtmlShape body = region.body().get();
    return inside.containsKey(body) ? "#" + number(inside, body) : body.id().text();
  }

  private static int number(IdentityHashMap<HtmlShape, Integer> inside, HtmlShape shape) {
    Integer number = inside.get(shape);
    if (number == null) {
      throw new IllegalArgumentException("not a member of the circle");
    }
    return number;
  }
}
