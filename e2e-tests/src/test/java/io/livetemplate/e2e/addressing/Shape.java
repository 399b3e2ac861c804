package io.livetemplate.e2e.addressing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a parsed skeleton says of a template: the places of its slots and the ranges of its regions.
 */
record Shape(Content root, SortedMap<Integer, Content> bodies) {
  /** In a proof, the attribute of an element that holds nothing but one region. */
  static final String ONLY = "lt-only";

  Shape {
    bodies = new TreeMap<>(bodies);
  }

  /** Static text, or the value of a slot. */
  sealed interface Segment {}

  record Fixed(String text) implements Segment {}

  record SlotValue(String slot) implements Segment {}

  /** A text run or an attribute: its segments compose its whole value. */
  record Run(List<Segment> segments) {
    boolean dynamic() {
      return segments.stream().anyMatch(SlotValue.class::isInstance);
    }

    String compose(State state, String path) {
      StringBuilder out = new StringBuilder();
      for (Segment segment : segments) {
        out.append(
            switch (segment) {
              case Fixed fixed -> fixed.text();
              case SlotValue value -> state.value().apply(value.slot(), path);
            });
      }
      return out.toString();
    }
  }

  /** A child that is not text; a region counts as one. */
  sealed interface Child {}

  record ElementChild(
      String namespace, String name, SortedMap<String, Run> attributes, Content content)
      implements Child {}

  record CommentChild(String data) implements Child {}

  record RegionChild(int region) implements Child {}

  /**
   * Children of an element, or top nodes of one body.
   *
   * @param gaps the text before, between and after the children: one more than those
   * @param only the region that is all there is, or 0
   */
  record Content(List<Run> gaps, List<Child> children, int only) {
    Run head() {
      return gaps.getFirst();
    }

    Run tail() {
      return gaps.getLast();
    }
  }
}
