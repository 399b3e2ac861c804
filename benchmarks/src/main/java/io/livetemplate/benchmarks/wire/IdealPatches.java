package io.livetemplate.benchmarks.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The patches of one step.
 *
 * @param patches in document order
 * @param shapes the literal pieces of items that the client does not know yet
 */
record IdealPatches(List<WirePatch> patches, List<Object> shapes) {
  private static final int REGION = 1;
  private static final int CLASS_PLACE = 1;
  private static final int PRICE_PLACE = 2;

  static IdealPatches of(Workload workload, Map<String, Object> before, Map<String, Object> after) {
    return switch (workload.name()) {
      case "w1-counter" -> only(marker(0, 0, Values.text(after, "count")));
      case "w2-attribute" ->
          classes(Values.maps(before.get("cards")), Values.maps(after.get("cards")));
      case "w7-branch" ->
          Boolean.TRUE.equals(after.get("on"))
              ? exchange(1, 2, Excerpt.fill(workload.section("#on"), after))
              : exchange(2, 1, Excerpt.fill(workload.section("^on"), after));
      case "w8-ticker" -> only(prices(Values.maps(after.get("ticks"))));
      case "w9-replace" -> {
        Object table = after.get("table");
        yield table != null
            ? exchange(1, 2, Excerpt.fill(workload.section("#table"), Values.map(table)))
            : exchange(
                2, 1, Excerpt.fill(workload.section("#cards"), Values.map(after.get("cards"))));
      }
      default ->
          TablePatches.of(
              workload.section("#rows"),
              Values.maps(before.get("rows")),
              Values.maps(after.get("rows")));
    };
  }

  static IdealPatches only(WirePatch patch) {
    return new IdealPatches(List.of(patch), List.of());
  }

  static WirePatch marker(Object address, int place, String value) {
    return new WirePatch(Kind.MARKER, address, List.of(place, value));
  }

  private static IdealPatches classes(
      List<Map<String, Object>> before, List<Map<String, Object>> after) {
    List<WirePatch> patches = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        boolean active = Boolean.TRUE.equals(after.get(i).get("active"));
        patches.add(marker(List.of(REGION, i), CLASS_PLACE, active ? "card card-active" : "card"));
      }
    }
    return new IdealPatches(patches, List.of());
  }

  /** The prices of the ticker one by one, which is what a planner without columns would send. */
  static IdealPatches scattered(Map<String, Object> after) {
    List<Map<String, Object>> ticks = Values.maps(after.get("ticks"));
    List<WirePatch> patches = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i++) {
      patches.add(marker(List.of(REGION, i), PRICE_PLACE, Values.text(ticks.get(i), "price")));
    }
    return new IdealPatches(patches, List.of());
  }

  private static WirePatch prices(List<Map<String, Object>> after) {
    List<String> values = after.stream().map(tick -> Values.text(tick, "price")).toList();
    return new WirePatch(Kind.COLUMN, REGION, List.of(PRICE_PLACE, 0, 1, values));
  }

  /** One region shows, another vanishes. */
  private static IdealPatches exchange(int shown, int hidden, String html) {
    List<WirePatch> patches = new ArrayList<>();
    patches.add(new WirePatch(Kind.REPLACEMENT, shown, List.of(html)));
    patches.add(new WirePatch(Kind.REPLACEMENT, hidden, List.of("")));
    return new IdealPatches(patches, List.of());
  }
}
