package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Order;
import io.livetemplate.api.strategy.PatchSink;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The changes of many items of a section, sorted by place. */
final class Columns {
  /** One place: the items that change there, and their values. */
  private record Column(List<Integer> rows, List<@Nullable String> values) {}

  private final SortedMap<Integer, Column> columns = new TreeMap<>();
  private int cells;

  private Columns() {}

  static Columns of(Change.Rows change) {
    Columns all = new Columns();
    for (Change.Leaves row : change.rows()) {
      Address item = row.address();
      int index = item.steps().getLast();
      for (Change.Leaf leaf : row.leaves()) {
        Column column =
            all.columns.computeIfAbsent(
                leaf.place(), place -> new Column(new ArrayList<>(), new ArrayList<>()));
        column.rows.add(index);
        column.values.add(leaf.after());
        all.cells++;
      }
    }
    return all;
  }

  void writeTo(PatchSink out) {
    columns.forEach((place, column) -> {
      out.number(place);
      Order.of(column.rows.stream().mapToInt(Integer::intValue).toArray())
          .writeTo(out, added -> {});
      out.startArray();
      column.values.forEach(out::value);
      out.endArray();
    });
    out.applyCost(cells);
  }
}
