package io.livetemplate.benchmarks.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patches of the workloads whose page is one keyed table. */
final class TablePatches {
  private static final int REGION = 1;
  private static final List<String> CELLS = List.of("id", "name", "city", "amount", "state");

  private final String row;
  private final List<Map<String, Object>> before;
  private final List<Map<String, Object>> after;

  private TablePatches(
      String row, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    this.row = row;
    this.before = before;
    this.after = after;
  }

  static IdealPatches of(
      String row, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    return new TablePatches(row, before, after).find();
  }

  private IdealPatches find() {
    if (ids(before).equals(ids(after))) {
      return IdealPatches.only(cells());
    }
    if (before.size() == after.size()) {
      return IdealPatches.only(new WirePatch(Kind.ORDER, REGION, order()));
    }
    List<Object> shapes = before.isEmpty() ? List.of(Excerpt.statics(row)) : List.of();
    return new IdealPatches(List.of(splice()), shapes);
  }

  /** One changed cell, or one column of every so many rows. */
  private WirePatch cells() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        rows.add(i);
      }
    }
    int first = rows.getFirst();
    int place = changedPlace(first);
    List<String> values =
        rows.stream().map(i -> Values.text(after.get(i), CELLS.get(place))).toList();
    if (rows.size() == 1) {
      return IdealPatches.marker(List.of(REGION, first), place, values.getFirst());
    }
    return new WirePatch(Kind.COLUMN, REGION, List.of(place, first, rows.get(1) - first, values));
  }

  private int changedPlace(int index) {
    int place = 0;
    while (Values.text(before.get(index), CELLS.get(place))
        .equals(Values.text(after.get(index), CELLS.get(place)))) {
      place++;
    }
    return place;
  }

  /** A row that moved alone as its old index, neighbours that moved together as a run. */
  private List<Object> order() {
    Map<Object, Integer> old = new HashMap<>();
    for (Object id : ids(before)) {
      old.put(id, old.size());
    }
    List<Integer> now = ids(after).stream().map(old::get).toList();
    List<Object> runs = new ArrayList<>();
    int start = 0;
    while (start < now.size()) {
      int end = start + 1;
      int step = end < now.size() ? now.get(end) - now.get(start) : 0;
      while (Math.abs(step) == 1 && end < now.size() && now.get(end) - now.get(end - 1) == step) {
        end++;
      }
      int length = end - start;
      runs.add(length < 3 ? now.get(start) : List.of(now.get(start), step * length));
      start = length < 3 ? start + 1 : end;
    }
    return runs;
  }

  private WirePatch splice() {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<List<String>> inserted =
        after.subList(head, after.size() - tail).stream().map(TablePatches::values).toList();
    return new WirePatch(Kind.SPLICE, REGION, List.of(head, before.size() - head - tail, inserted));
  }

  private static List<String> values(Map<String, Object> row) {
    return CELLS.stream().map(cell -> Values.text(row, cell)).toList();
  }

  private static List<Object> ids(List<Map<String, Object>> rows) {
    return rows.stream().<Object>map(row -> Values.text(row, "id")).toList();
  }
}
