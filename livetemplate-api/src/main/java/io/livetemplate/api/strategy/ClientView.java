package io.livetemplate.api.strategy;

import io.livetemplate.api.transport.Compression;

/** What the engine knows of the browser that a patch is for. */
public interface ClientView {
  /**
   * Whether the browser has the layout of a shape.
   *
   * @param shape its id
   * @return false when it must be sent along, by {@link PatchSink#needs}
   */
  boolean knows(ShapeId shape);

  /** {@return what happens to a frame on its way} */
  Compression compression();
}
