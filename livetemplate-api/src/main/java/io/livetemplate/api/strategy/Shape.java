package io.livetemplate.api.strategy;

import java.util.List;

/**
 * The compiled static skeleton of a region: what all its versions have in common. Immutable,
 * compared by {@link #id()}.
 */
public interface Shape {
  /** {@return a hash of the content: equal on every node and after every restart} */
  ShapeId id();

  /** {@return how many value slots there are; they count from 0} */
  int slots();

  /** {@return the places that values are written to, by their numbers} */
  List<? extends Place> places();

  /** {@return the shapes of one item of each region; region number 1 comes first} */
  List<? extends Shape> bodies();

  /**
   * {@return how many elements and comments stand side by side at the top of one item, a region
   * with its comment pair counted as one}
   */
  int roots();
}
