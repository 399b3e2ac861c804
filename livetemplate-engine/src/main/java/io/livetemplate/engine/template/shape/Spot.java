package io.livetemplate.engine.template.shape;

import java.util.List;

/**
 * Where something is in the DOM of its region, by child indexes that count elements and comments
 * only, so that empty, split or merged text shifts nothing; a region with its pair of comments
 * counts as one.
 *
 * @param parent path of the parent; in a root shape from the document element, else from the top
 *     level of an item
 * @param index for a text: how many such nodes stand before it; for a region: its own index, or
 *     {@link #ONLY}; for raw HTML {@link #ONLY} and for an attribute 0, where {@code parent} is the
 *     element itself
 * @param attribute for an attribute: its name in the DOM; empty for all else
 */
public record Spot(List<Integer> parent, int index, String attribute) {
  /** A region that is all its parent contains, and so has no pair of comments. */
  public static final int ONLY = -1;

  /**
   * A text that runs into the text of the next item: it can only be written together with all
   * items.
   */
  public static final int UNKNOWN = -2;

  /** Takes an unchangeable copy. */
  public Spot {
    parent = List.copyOf(parent);
  }

  /**
   * For what is no attribute.
   *
   * @param parent path of the parent
   * @param index among its nodes
   */
  public Spot(List<Integer> parent, int index) {
    this(parent, index, "");
  }

  /** {@return the path as it stands in a layout} */
  public String path() {
    StringBuilder text = new StringBuilder();
    for (int step : parent) {
      text.append(text.isEmpty() ? "" : ".").append(step);
    }
    return text.toString();
  }
}
