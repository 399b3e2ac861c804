package io.livetemplate.api.strategy;

import java.util.List;

/**
 * The compiled static skeleton of a region: what all its versions have in common. Immutable,
 * compared by {@link #id()}.
 */
public interface Shape {
  /** {@return a hash of the content: equal on every node and after every restart} */
  ShapeId id();

  /**
   * {@return how many slots there are: values that travel when a browser builds an item; they count
   * from 0}
   */
  int slots();

  /** {@return the places that values are written to, by their numbers} */
  List<? extends Place> places();

  /**
   * The slots that a place is put together from, by the browser when it has their values.
   *
   * @param place its number
   * @return each once; at least one
   */
  List<Integer> slotsOf(int place);

  /** {@return the shapes of one item of each region; region number 1 comes first} */
  List<? extends Shape> bodies();

  /**
   * {@return how many elements and comments stand side by side at the top of one item, a region
   * with its comment pair counted as one}
   */
  int roots();

  /**
   * {@return whether a browser can build an item of this shape from the values of its slots, once
   * it knows what never changes in it}
   */
  boolean isBuildable();

  /**
   * {@return whether items can be put in, taken out and moved one by one: not when text at the edge
   * of one runs into the text of the next}
   */
  boolean isMovable();
}
