package io.livetemplate.engine.page;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.filter.Messages;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.render.text.TextRenderer;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.Dialect;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.util.List;

/** Finds templates and compiles them, anew each time, for their files may have changed. */
public final class TemplateLoader implements TemplateCompiler {
  private final TemplateSource resources;
  private final ModelAccess access;
  private final FilterTable filters;
  private final Dialect dialect;

  /**
   * A loader.
   *
   * @param resources for templates that name no source of their own
   * @param access reads models
   * @param filters what values can be sent through
   * @param dialect which language templates are written in
   */
  public TemplateLoader(
      TemplateSource resources, ModelAccess access, FilterTable filters, Dialect dialect) {
    this.filters = filters;
    this.dialect = dialect;
    this.resources = resources;
    this.access = access;
  }

  @Override
  public CompiledTemplate compile(Template<?> template) {
    SourceFile file = file(template);
    return new HtmlTemplate(
        new HtmlRenderer(HtmlCompiler.compile(partials(template), file), access),
        filters(template));
  }

  /** Renders as Mustache, without regard to HTML. */
  public String text(Template<?> template, Object model, Visit visit) {
    var environment = new Environment(visit, filters(template));
    MustacheTemplates partials = partials(template);
    SourceFile file = file(template);
    try {
      return new TextRenderer(partials, access, environment).render(file, model);
    } catch (TemplateException e) {
      throw new TemplateException(partials.quoted(e.problems(), file));
    }
  }

  private TemplateSource source(Template<?> template) {
    return template.source().orElse(resources);
  }

  private FilterTable filters(Template<?> template) {
    return filters.over(new Messages(source(template)));
  }

  private MustacheTemplates partials(Template<?> template) {
    return new MustacheTemplates(PartialSource.of(source(template)), dialect);
  }

  private SourceFile file(Template<?> template) {
    TemplateSource source = source(template);
    try {
      TemplateSource.Text found =
          source.find(template.name()).orElseThrow(() -> missing(template, source));
      return new SourceFile(found.file(), found.text());
    } catch (IOException e) {
      throw new ConfigurationException(
          "the template '" + template.name() + "' cannot be read; make its file readable", e);
    }
  }

  private static ConfigurationException missing(Template<?> template, TemplateSource source) {
    List<String> names = source.names();
    return new ConfigurationException(
        "the template '"
            + template.name()
            + "' was not found"
            + (template.source().isPresent()
                ? ""
                : " beside the class of the builder's lookup; put it into the same package")
            + (names.isEmpty() ? "" : "; there are: " + String.join(", ", names)));
  }
}
