package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.JsonSink;
import io.livetemplate.api.strategy.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as an edit of the old one: what goes away, what is put in and what is put elsewhere; the
 * rest stays.
 */
final class Edit {
  /** With more turns than these in the order a list is shorter. */
  private static final int TURNS = 16;

  private sealed interface Step {
    int index();
  }

  /** Old items that go away. */
  private record Remove(int index, int count) implements Step {}

  /** A new item in front of an old one. */
  private record Insert(int index, int item) implements Step {}

  /** Old items that are put in front of another one. */
  private record Move(int index, List<Integer> items) implements Step {}

  private final List<Step> steps;

  private Edit(List<Step> steps) {
    this.steps = steps;
  }

  /** Empty when an edit would be longer than a list for sure. */
  static Optional<Edit> of(Order order, int before) {
    int turns = 0;
    int last = -1;
    for (int item = 0; item < order.size(); item++) {
      if (order.source(item) >= 0) {
        turns += order.source(item) < last ? 1 : 0;
        last = order.source(item);
      }
    }
    if (turns > TURNS) {
      return Optional.empty();
    }
    return Optional.of(new Edit(steps(order, before, Rising.of(order))));
  }

  private static List<Step> steps(Order order, int before, boolean[] stays) {
    boolean[] named = new boolean[before];
    for (int item = 0; item < order.size(); item++) {
      if (order.source(item) >= 0) {
        named[order.source(item)] = true;
      }
    }
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    int item = 0;
    while (item < order.size()) {
      int source = order.source(item);
      if (source < 0) {
        steps.add(new Insert(gap, item));
      } else if (stays[item]) {
        removals(named, gap, source, steps);
        gap = source + 1;
      } else {
        List<Integer> moved = new ArrayList<>();
        while (item < order.size() && order.source(item) >= 0 && !stays[item]) {
          moved.add(order.source(item));
          item++;
        }
        steps.add(new Move(gap, moved));
        continue;
      }
      item++;
    }
    removals(named, gap, before, steps);
    return steps;
  }

  private static void removals(boolean[] named, int from, int to, List<Step> steps) {
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !named[at]) {
        at++;
      }
      if (at > start) {
        steps.add(new Remove(start, at - start));
      }
      at++;
    }
  }

  void writeTo(JsonSink out, Map<Integer, String> added) {
    for (Step step : steps) {
      out.number(step.index());
      switch (step) {
        case Remove remove -> out.number(remove.count());
        case Insert insert -> out.text(added.get(insert.item()));
        case Move move ->
            Order.of(move.items().stream().mapToInt(Integer::intValue).toArray())
                .writeTo(out, item -> {});
      }
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(steps.toArray());
  }
}
