package io.livetemplate.engine.template.shape;

import java.util.List;

/**
 * One way to write a place, under conditions.
 *
 * @param conditions numbers of {@link Slot.Condition}s that must all hold; none means always
 * @param segments what the value is put together from
 */
public record Alternative(List<Integer> conditions, List<Segment> segments) {
  /** Takes unchangeable copies. */
  public Alternative {
    conditions = List.copyOf(conditions);
    segments = List.copyOf(segments);
  }

  boolean holds(Version version) {
    for (int slot : conditions) {
      if (version.read(slot).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  String compose(Version version) {
    if (segments.size() == 1) {
      return text(segments.getFirst(), version);
    }
    StringBuilder all = new StringBuilder();
    for (Segment segment : segments) {
      all.append(text(segment, version));
    }
    return all.toString();
  }

  private static String text(Segment segment, Version version) {
    return switch (segment) {
      case Segment.Literal literal -> literal.text();
      case Segment.Value value -> version.read(value.slot());
    };
  }
}
