package io.livetemplate.engine.render.html;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.Reading;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.render.model.Shown;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.RegionSource;
import io.livetemplate.engine.template.shape.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders models with one root shape. Thread-safe. */
public final class HtmlRenderer {
  /** How deep regions may be inside each other; beyond it a model is taken to contain itself. */
  private static final int DEPTH = 256;

  private final HtmlShape root;
  private final ModelAccess access;

  /**
   * A renderer.
   *
   * @param root the shape of the page
   * @param access reads the model
   */
  public HtmlRenderer(HtmlShape root, ModelAccess access) {
    this.root = root;
    this.access = access;
  }

  /** {@return the shape of the page} */
  public HtmlShape root() {
    return root;
  }

  /**
   * Renders for nobody in particular.
   *
   * @param model the data
   * @return the version of the page that shows it
   * @throws ModelException when the model cannot be read, with the place in the template
   */
  public RenderedNode render(@Nullable Object model) {
    return render(model, Environment.PLAIN);
  }

  /**
   * Renders.
   *
   * @param model the data
   * @param environment what is read besides it
   * @return the version of the page that shows it
   * @throws ModelException when the model cannot be read, with the place in the template
   */
  public RenderedNode render(@Nullable Object model, Environment environment) {
    return node(root, Scope.root(access, model, environment), 0);
  }

  private RenderedNode node(HtmlShape shape, Scope scope, int depth) {
    List<String> values = new ArrayList<>(shape.slots());
    for (Slot slot : shape.slotSources()) {
      values.add(Normalised.text(value(slot, scope)));
    }
    List<List<RenderedNode>> items = new ArrayList<>(shape.regions().size());
    for (HtmlRegion region : shape.regions()) {
      if (depth == DEPTH) {
        throw new ModelException(
            region.position()
                + ": sections and partials are nested more than "
                + DEPTH
                + " levels deep; check that the model does not contain itself");
      }
      items.add(items(region, scope, depth + 1));
    }
    return new RenderedNode(shape, List.copyOf(values), List.copyOf(items));
  }

  private static String value(Slot slot, Scope scope) {
    return switch (slot) {
      case Slot.Value value -> text(value, scope);
      case Slot.Raw raw -> raw.html().safe(Normalised.text(text(raw.value(), scope)));
      case Slot.Computed computed -> ComputedText.of(computed.node(), scope);
      case Slot.Condition condition -> ComputedText.of(condition.node(), scope);
    };
  }

  private static String text(Slot.Value value, Scope scope) {
    return Reading.text(value.expression(), value.position(), scope);
  }

  private List<RenderedNode> items(HtmlRegion region, Scope scope, int depth) {
    HtmlShape body = region.body().get();
    return switch (region.source()) {
      case RegionSource.Items list -> {
        Node.Section section = list.node();
        List<RenderedNode> items = new ArrayList<>();
        Shown shown = Reading.shown(section.expression(), section.position(), scope);
        for (int i = 0; i < shown.items().size(); i++) {
          items.add(node(body, shown.scope(i, scope), depth));
        }
        yield List.copyOf(items);
      }
      case RegionSource.Otherwise otherwise -> {
        Node.Inverted inverted = otherwise.node();
        yield Reading.shown(inverted.expression(), inverted.position(), scope).isEmpty()
            ? List.of(node(body, scope, depth))
            : List.of();
      }
      case RegionSource.Recursion partial -> List.of(node(body, scope, depth));
      case RegionSource.Fragment fragment -> List.of(node(body, scope, depth));
    };
  }
}
