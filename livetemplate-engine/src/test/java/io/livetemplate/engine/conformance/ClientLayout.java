package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Range.Counted;
import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layout as the protocol describes it.
 *
 * @param statics null where an item has to be found in the document, whose check is {@code check}
 * @param slots how many there are
 */
record ClientLayout(
    String id,
    @Nullable String statics,
    long check,
    List<@Nullable PlaceAt> places,
    List<RegionAt> regions,
    int roots,
    int slots) {
  /**
   * A place.
   *
   * @param attribute its name; null for others
   * @param gap of a text; -1: all content
   * @param segments literals, and numbers of slots
   */
  record PlaceAt(List<Integer> path, @Nullable String attribute, int gap, List<Object> segments) {
    Set<Integer> slots() {
      Set<Integer> slots = new LinkedHashSet<>();
      for (Object segment : segments) {
        if (segment instanceof Integer slot) {
          slots.add(slot);
        }
      }
      return slots;
    }

    @Nullable String compose(Map<Integer, @Nullable String> values) {
      if (segments.size() == 1 && segments.getFirst() instanceof Integer only) {
        return values.get(only);
      }
      StringBuilder text = new StringBuilder();
      for (Object segment : segments) {
        String piece = segment instanceof Integer slot ? values.get(slot) : (String) segment;
        text.append(piece == null ? "" : piece);
      }
      return text.toString();
    }
  }

  /** A region. */
  record RegionAt(List<Integer> path, int index, String body) {
    /** What is inside of it, in an item or the root. */
    Range in(Range item) {
      Range level = item;
      for (int step : path) {
        level = Range.in(level.element(step));
      }
      return level.region(index);
    }
  }

  /** The items of a section whose items have this layout; the text between two belongs to both. */
  List<Range> items(Range section) {
    List<Counted> counted = section.counted();
    if (roots == 0) {
      return section.nodes().isEmpty() ? List.of() : List.of(section);
    }
    if (counted.size() % roots != 0) {
      throw new Misfit(counted.size() + " nodes are no items of " + roots);
    }
    List<Range> items = new ArrayList<>();
    for (int first = 0; first < counted.size(); first += roots) {
      int next = first + roots;
      items.add(
          new Range(
              section.parent(),
              first == 0 ? section.before() : counted.get(first - 1).last(),
              next == counted.size() ? section.after() : counted.get(next).first()));
    }
    return items;
  }

  static ClientLayout parse(@Nullable Object json) {
    List<@Nullable Object> all = Wire.list(json);
    Object check = all.get(1);
    List<@Nullable PlaceAt> places = new ArrayList<>();
    int slots = 0;
    for (Object place : all.size() > 2 ? Wire.list(all.get(2)) : List.of()) {
      if (place == null) {
        places.add(null);
        slots++;
        continue;
      }
      List<@Nullable Object> parts = Wire.list(place);
      Object where = parts.get(1);
      List<Object> segments = new ArrayList<>();
      for (Object segment : parts.subList(2, parts.size())) {
        if (segment == null) {
          throw new Misfit("a segment is null");
        }
        segments.add(segment);
        if (segment instanceof Integer slot) {
          if (slot > slots) {
            throw new Misfit("slot " + slot + " skips some of " + slots);
          }
          slots = Math.max(slots, slot + 1);
        }
      }
      if (segments.isEmpty()) {
        segments.add(slots++);
      }
      places.add(
          new PlaceAt(
              path(parts.get(0)),
              where instanceof String name ? name : null,
              where instanceof Number gap ? gap.intValue() : 0,
              segments));
    }
    List<RegionAt> regions = new ArrayList<>();
    for (Object region : all.size() > 3 ? Wire.list(all.get(3)) : List.of()) {
      List<@Nullable Object> parts = Wire.list(region);
      regions.add(
          new RegionAt(path(parts.get(0)), Wire.number(parts.get(1)), Wire.text(parts.get(2))));
    }
    return new ClientLayout(
        Wire.text(all.get(0)),
        check instanceof String html ? html : null,
        check instanceof Number number ? number.longValue() : 0,
        places,
        regions,
        all.size() > 4 ? Wire.number(all.get(4)) : 1,
        slots);
  }

  static Map<String, ClientLayout> parseAll(@Nullable Object json) {
    Map<String, ClientLayout> all = new HashMap<>();
    for (Object one : Wire.list(json)) {
      ClientLayout layout = parse(one);
      all.put(layout.id(), layout);
    }
    return all;
  }

  private static List<Integer> path(@Nullable Object path) {
    List<Integer> steps = new ArrayList<>();
    for (String step : Wire.text(path).split("\\.", -1)) {
      if (!step.isEmpty()) {
        steps.add(Integer.valueOf(step));
      }
    }
    return steps;
  }
}
