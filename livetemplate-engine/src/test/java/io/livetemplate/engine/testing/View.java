package io.livetemplate.engine.testing;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import java.util.Set;

/** What a browser knows, for tests. */
public record View(Set<ShapeId> layouts, Set<ShapeId> built, Compression compression)
    implements ClientView {
  /** One that had these shapes in its HTML. */
  public static View of(Set<ShapeId> shapes) {
    return new View(shapes, shapes, Compression.NONE);
  }

  @Override
  public boolean knows(ShapeId shape) {
    return layouts.contains(shape);
  }

  @Override
  public boolean builds(ShapeId shape) {
    return built.contains(shape);
  }
}
