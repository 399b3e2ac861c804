package io.livetemplate.engine.testing;

import io.livetemplate.engine.render.filter.Assets;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page made of a text, for tests. */
public final class Sheet {
  private final HtmlShape shape;
  private final HtmlRenderer renderer;
  private final Environment environment;

  private Sheet(HtmlShape shape) {
    this.shape = shape;
    ModelAccess access = new ModelAccess(MethodHandles.lookup());
    this.renderer = new HtmlRenderer(shape, access);
    this.environment = new Environment(Visit.PLAIN, FilterTable.of(access, Map.of(), Assets.NONE));
  }

  /** A page whose template is this text. */
  public static Sheet of(String template) {
    return of(template, Map.of());
  }

  /** A page with partials. */
  public static Sheet of(String template, Map<String, String> partials) {
    MustacheTemplates templates = new MustacheTemplates(PartialSource.of(partials));
    return new Sheet(HtmlCompiler.compile(templates, new SourceFile("page.html", template)));
  }

  /** The compiled page. */
  public HtmlShape shape() {
    return shape;
  }

  /** The page with this data. */
  public RenderedNode render(Object model) {
    return render(model, null);
  }

  /** The page with this data, which shares what it can with a version before. */
  public RenderedNode render(Object model, @Nullable RenderedNode previous) {
    return renderer.render(model, environment, previous);
  }
}
