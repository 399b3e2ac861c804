package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.ShapeId;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client knows of shapes.
 *
 * @param layouts those whose layouts it has
 * @param built those of which it can build items: their statics were sent, or an item was in HTML
 *     that it got
 */
public record Known(Set<ShapeId> layouts, Set<ShapeId> built) {
  /** Takes unchangeable copies. */
  public Known {
    layouts = Set.copyOf(layouts);
    built = Set.copyOf(built);
  }

  /** {@return what a client knows that got HTML with items of these shapes, and their layouts} */
  public static Known of(Set<ShapeId> shapes) {
    return new Known(shapes, shapes);
  }

  /** {@return the same with further shapes} */
  public Known and(Set<ShapeId> shapes) {
    if (built.containsAll(shapes) && layouts.containsAll(shapes)) {
      return this;
    }
    return new Known(union(layouts, shapes), union(built, shapes));
  }

  /** {@return the same, where items of some shapes cannot be built} */
  public Known without(Set<ShapeId> shapes) {
    Set<ShapeId> left = new HashSet<>(built);
    left.removeAll(shapes);
    return new Known(layouts, left);
  }

  private static Set<ShapeId> union(Set<ShapeId> one, Set<ShapeId> other) {
    Set<ShapeId> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
