package io.livetemplate.engine.render.html;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.template.shape.HtmlShape;
import org.jspecify.annotations.Nullable;

/** Renders models with one root shape. Thread-safe. */
public final class HtmlRenderer {
  private final HtmlShape root;
  private final ModelAccess access;
  private final Body body;

  /**
   * A renderer.
   *
   * @param root the shape of the page
   * @param access reads the model
   */
  public HtmlRenderer(HtmlShape root, ModelAccess access) {
    this.root = root;
    this.access = access;
    this.body = Body.of(root);
  }

  /** {@return the shape of the page} */
  public HtmlShape root() {
    return root;
  }

  /**
   * Renders a first version, for nobody in particular.
   *
   * @param model the data
   * @return the version of the page that shows it
   * @throws ModelException when the model cannot be read, with the place in the template
   */
  public RenderedNode render(@Nullable Object model) {
    return render(model, Environment.PLAIN, null);
  }

  /**
   * Renders, sharing what is the same with the version before.
   *
   * @param model the data
   * @param environment what is read besides it; the same for all versions of a page
   * @param previous a version of this or another page; what it shows of objects that cannot have
   *     changed is not rendered again, and whatever shows the same is the same object
   * @return the version of the page that shows the model; {@code previous} when that shows it
   * @throws ModelException when the model cannot be read, with the place in the template
   */
  public RenderedNode render(
      @Nullable Object model, Environment environment, @Nullable RenderedNode previous) {
    return body.node(Scope.root(access, model, environment), previous, 0);
  }
}
