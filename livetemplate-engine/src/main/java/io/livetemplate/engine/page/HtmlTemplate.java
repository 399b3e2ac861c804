package io.livetemplate.engine.page;

import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Inline;
import io.livetemplate.engine.wire.FrameWriter;
import java.util.Set;

/** A template that was compiled as HTML. */
final class HtmlTemplate implements CompiledTemplate {
  private final HtmlRenderer renderer;

  HtmlTemplate(HtmlRenderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public RenderedNode render(Object model) {
    return renderer.render(model);
  }

  @Override
  public String document(Rendered rendered, String bootstrap) {
    String tail = bootstrap.isEmpty() ? "" : FrameWriter.shapes((RenderedNode) rendered);
    return HtmlWriter.document(rendered, bootstrap, tail);
  }

  @Override
  public Inline inline() {
    return renderer.root().inline();
  }

  @Override
  public Set<ShapeId> shapes(Rendered rendered) {
    return Set.copyOf(((RenderedNode) rendered).shapes().keySet());
  }
}
