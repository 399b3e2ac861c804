package io.livetemplate.benchmarks;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import java.util.Set;

/** A browser that knows the shapes of the first page, and can build items of them. */
record FirstPage(Set<ShapeId> shapes) implements ClientView {
  @Override
  public boolean knows(ShapeId shape) {
    return shapes.contains(shape);
  }

  @Override
  public boolean builds(ShapeId shape) {
    return shapes.contains(shape);
  }

  @Override
  public Compression compression() {
    return Compression.NONE;
  }
}
