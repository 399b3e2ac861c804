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

  /**
   * Whether the browser can build items of a shape: it was sent what never changes in them, or had
   * one in its document.
   *
   * @param shape its id
   * @return false when that must be sent along, by {@link PatchSink#needsStatics}
   */
  boolean builds(ShapeId shape);

  /** {@return what happens to a frame on its way} */
  Compression compression();
}
