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
 */
public record Layout(List<Spot> places, List<Spot> regions, int roots, boolean items) {
  /** Takes unchangeable copies. */
  public Layout {
    places = List.copyOf(places);
    regions = List.copyOf(regions);
  }
}
