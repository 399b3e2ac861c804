package io.livetemplate.engine.render.html;

import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a region or item. Immutable; versions share what did not change, so that the same
 * object shows the same.
 */
public final class RenderedNode implements Version {
  static final RenderedItems[] NO_REGIONS = {};

  private final HtmlShape shape;
  private final String[] values;
  private final RenderedItems[] regions;

  RenderedNode(HtmlShape shape, String[] values, RenderedItems[] regions) {
    this.shape = shape;
    this.values = values;
    this.regions = regions;
  }

  @Override
  public HtmlShape shape() {
    return shape;
  }

  @Override
  public String read(int slot) {
    return values[slot];
  }

  @Override
  public List<RenderedNode> items(int region) {
    return regions[region - 1];
  }

  /** As {@link #items}, by index from 0. */
  RenderedItems region(int index) {
    return regions[index];
  }

  /** {@return what tells this item from others of its list; null when only its position does} */
  public @Nullable String key() {
    return shape.key().isEmpty() ? null : shape.places().get(shape.key().getAsInt()).value(this);
  }

  /** {@return every shape that occurs, by id, this one first} */
  public Map<ShapeId, HtmlShape> shapes() {
    Map<ShapeId, HtmlShape> found = new LinkedHashMap<>();
    collect(found);
    return found;
  }

  private void collect(Map<ShapeId, HtmlShape> found) {
    found.putIfAbsent(shape.id(), shape);
    for (RenderedItems region : regions) {
      HtmlShape leaf = null;
      for (RenderedNode item : region.nodes()) {
        if (item.shape != leaf) {
          item.collect(found);
          leaf = item.regions.length == 0 ? item.shape : null;
        }
      }
    }
  }

  /** Whether another version shows the same. */
  boolean shows(RenderedNode other) {
    return shape.equals(other.shape) && shows(other.values, other.regions);
  }

  /** Whether another version of the same shape, with these parts, shows the same. */
  boolean shows(String[] otherValues, RenderedItems[] otherRegions) {
    if (!Arrays.equals(values, otherValues)) {
      return false;
    }
    for (int i = 0; i < regions.length; i++) {
      if (!regions[i].shows(otherRegions[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "RenderedNode[" + shape.id() + " " + Arrays.toString(values) + "]";
  }
}
