package io.livetemplate.engine.template.shape;

import java.util.List;

/**
 * What the HTML parser makes of a shape: found, and proven, by the compiler.
 *
 * @param places where each place is
 * @param regions where each region is; region 1 comes first
 * @param roots elements and comments at the top level of one item, a region counted as one
 * @param items whether items can be told from each other: not when text at the end of one runs into
 *     text at the beginning of the next
 * @param check for a root: what a browser computes of the names of the nodes that paths lead past,
 *     from 1 to 9999; 0 for all else
 */
public record Layout(List<Spot> places, List<Spot> regions, int roots, boolean items, int check) {
  /** Takes unchangeable copies. */
  public Layout {
    places = List.copyOf(places);
    regions = List.copyOf(regions);
  }

  /**
   * The same, with a check.
   *
   * @param found of a root
   * @return a new layout
   */
  public Layout checked(int found) {
    return new Layout(places, regions, roots, items, found);
  }
}
