package io.livetemplate.engine.render.html;

import io.livetemplate.engine.render.model.Identity;
import io.livetemplate.engine.render.model.Reads;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The items of a region in one version, and what they were rendered from, so that the next version
 * can take them over. Immutable.
 */
final class RenderedItems extends AbstractList<RenderedNode> implements RandomAccess {
  /** Of a section that is off. */
  static final RenderedItems NONE =
      new RenderedItems(new RenderedNode[0], null, null, Reads.Premise.NONE);

  private final RenderedNode[] nodes;

  /** A {@code List} as long as the nodes, or what the only node shows. */
  private final @Nullable Object source;

  /** Which items must be rendered again; null when none. */
  private final boolean @Nullable [] open;

  private final Reads.Premise premise;

  RenderedItems(
      RenderedNode[] nodes,
      @Nullable Object source,
      boolean @Nullable [] open,
      Reads.Premise premise) {
    this.nodes = nodes;
    this.source = source;
    this.open = open;
    this.premise = premise;
  }

  @Override
  public RenderedNode get(int index) {
    return nodes[index];
  }

  @Override
  public int size() {
    return nodes.length;
  }

  RenderedNode[] nodes() {
    return nodes;
  }

  @Nullable Object source() {
    return source;
  }

  boolean isOpen(int index) {
    return open != null && open[index];
  }

  boolean isFrozen() {
    return open == null;
  }

  Reads.Premise premise() {
    return premise;
  }

  /** Whether both hold the same nodes. */
  boolean shows(RenderedItems other) {
    if (Identity.same(nodes, other.nodes)) {
      return true;
    }
    if (nodes.length != other.nodes.length) {
      return false;
    }
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != other.nodes[i]) {
        return false;
      }
    }
    return true;
  }
}
