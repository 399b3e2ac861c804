package io.livetemplate.engine.render.html;

import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a region or item. Immutable. */
public final class RenderedNode implements Version {
  private final HtmlShape shape;
  private final List<String> values;
  private final List<List<RenderedNode>> items;

  RenderedNode(HtmlShape shape, List<String> values, List<List<RenderedNode>> items) {
    this.shape = shape;
    this.values = values;
    this.items = items;
  }

  @Override
  public HtmlShape shape() {
    return shape;
  }

  @Override
  public String read(int slot) {
    return values.get(slot);
  }

  @Override
  public List<RenderedNode> items(int region) {
    return items.get(region - 1);
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
    for (List<RenderedNode> list : items) {
      for (RenderedNode item : list) {
        item.collect(found);
      }
    }
  }

  @Override
  public String toString() {
    return "RenderedNode[" + shape.id() + " " + values + "]";
  }
}
