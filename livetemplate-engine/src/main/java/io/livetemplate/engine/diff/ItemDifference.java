package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;

/**
 * What differs between two versions of the root, or of an item that stayed.
 *
 * @param address before the change
 * @param before the version that the browser has
 * @param after the version that it should have
 * @param leaves places with another value
 * @param sections sections that differ
 */
public record ItemDifference(
    Address address,
    RenderedNode before,
    RenderedNode after,
    List<Change.Leaf> leaves,
    List<SectionDifference> sections) {
  /** {@return whether the two are of different shapes, so that nothing below can be compared} */
  public boolean isOtherShape() {
    return !before.shape().id().equals(after.shape().id());
  }
}
