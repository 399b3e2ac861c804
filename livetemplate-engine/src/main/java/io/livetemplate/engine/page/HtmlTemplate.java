package io.livetemplate.engine.page;

import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.Filters;
import io.livetemplate.engine.render.model.Misses;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Inline;
import io.livetemplate.engine.wire.FrameWriter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template that was compiled as HTML. */
final class HtmlTemplate implements CompiledTemplate {
  private final HtmlRenderer renderer;
  private final Filters filters;
  private final Misses misses;

  HtmlTemplate(HtmlRenderer renderer, Filters filters, Misses misses) {
    this.misses = misses;
    this.renderer = renderer;
    this.filters = filters;
  }

  @Override
  public RenderedNode render(Object model, Visit visit, @Nullable Rendered previous) {
    return renderer.render(
        model,
        new Environment(visit, filters, misses),
        previous instanceof RenderedNode node ? node : null);
  }

  @Override
  public String document(Rendered rendered, Optional<Hookup> hookup) {
    return HtmlWriter.document(
        rendered,
        hookup.map(Hookup::script).orElse(""),
        hookup
            .map(found -> FrameWriter.bootstrap(found.bootstrap(), (RenderedNode) rendered))
            .orElse(""));
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
