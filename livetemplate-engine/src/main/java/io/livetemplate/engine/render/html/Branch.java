package io.livetemplate.engine.render.html;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.render.model.Identity;
import io.livetemplate.engine.render.model.Kind;
import io.livetemplate.engine.render.model.Reading;
import io.livetemplate.engine.render.model.Reads;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.render.model.Shown;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.RegionSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders versions of one region. Thread-safe. */
final class Branch {
  /** How deep regions may be inside each other; beyond it a model is taken to contain itself. */
  private static final int DEPTH = 256;

  private final HtmlRegion region;
  private final Map<HtmlShape, Body> known;

  /** Found late, because a shape may contain itself; any thread may find it, each the same. */
  private volatile @Nullable Body body;

  private Branch(HtmlRegion region, Map<HtmlShape, Body> known) {
    this.region = region;
    this.known = known;
  }

  static Branch of(HtmlRegion region, Map<HtmlShape, Body> known) {
    return new Branch(region, known);
  }

  /**
   * The items of the region.
   *
   * @param scope where the region stands
   * @param previous its items in the version before; what is the same is taken over
   */
  RenderedItems items(Scope scope, RenderedItems previous, int depth) {
    if (depth == DEPTH) {
      throw new ModelException(
          region.position()
              + ": sections and partials are nested more than "
              + DEPTH
              + " levels deep; check that the model does not contain itself");
    }
    return switch (region.source()) {
      case RegionSource.Items list -> section(list.node(), scope, previous, depth + 1);
      case RegionSource.Otherwise otherwise -> {
        Node.Inverted inverted = otherwise.node();
        yield Reading.shown(inverted.expression(), inverted.position(), scope).isEmpty()
            ? same(scope, previous, depth + 1)
            : RenderedItems.NONE;
      }
      case RegionSource.Recursion partial -> same(scope, previous, depth + 1);
      case RegionSource.Fragment fragment -> same(scope, previous, depth + 1);
    };
  }

  private RenderedItems section(
      Node.Section section, Scope scope, RenderedItems previous, int depth) {
    Shown shown = Reading.shown(section.expression(), section.position(), scope);
    if (shown.isEmpty()) {
      return RenderedItems.NONE;
    }
    if (shown.kind() == Kind.LIST) {
      return new ListRendering(body(), scope, previous, depth).items(shown.items());
    }
    return shown.frames()
        ? single(shown.items().getFirst(), scope, previous, depth)
        : same(scope, previous, depth);
  }

  private RenderedItems single(
      @Nullable Object value, Scope scope, RenderedItems previous, int depth) {
    if (Identity.same(previous.source(), value)
        && previous.isFrozen()
        && previous.premise().holds(scope)) {
      return previous;
    }
    Reads reads = Reads.of(scope);
    return one(value, scope, scope.push(value, reads), reads, previous, depth);
  }

  /** The body, shown in the frame where the region stands. */
  private RenderedItems same(Scope scope, RenderedItems previous, int depth) {
    if (previous.source() == this && previous.isFrozen() && previous.premise().holds(scope)) {
      return previous;
    }
    Reads reads = Reads.of(scope);
    return one(this, scope, scope.watched(reads), reads, previous, depth);
  }

  private RenderedItems one(
      @Nullable Object source,
      Scope scope,
      Scope inner,
      Reads reads,
      RenderedItems previous,
      int depth) {
    RenderedNode before = previous.isEmpty() ? null : previous.get(0);
    RenderedNode node = body().node(inner, before, depth);
    boolean[] open = null;
    if (!reads.isFrozen()) {
      open = new boolean[] {true};
      scope.spoil();
    }
    RenderedNode[] nodes = {node};
    return new RenderedItems(nodes, source, open, reads.premise());
  }

  private Body body() {
    Body found = body;
    if (found == null) {
      found = Body.of(region.body().get(), known);
      body = found;
    }
    return found;
  }
}
