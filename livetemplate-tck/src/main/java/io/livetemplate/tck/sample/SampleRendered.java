package io.livetemplate.tck.sample;

import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.Shape;
import java.util.List;

/** One version of a region with at most one region inside. */
record SampleRendered(Shape shape, List<String> values, List<Rendered> items) implements Rendered {
  @Override
  public String value(int slot) {
    return values.get(slot);
  }

  @Override
  public String html() {
    return "<p>" + values + "</p>";
  }

  @Override
  public List<Rendered> items(int region) {
    if (region != 1 || shape.bodies().isEmpty()) {
      throw new IndexOutOfBoundsException("there is no region " + region + " in " + shape.id());
    }
    return items;
  }
}
