package io.livetemplate.engine.page;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.mustache.Dialect;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds templates and compiles them, anew each time, for their files may have changed. */
public final class TemplateLoader implements TemplateCompiler {
  private final TemplateSource resources;
  private final TemplateEngine engine;

  private TemplateLoader(TemplateSource resources, TemplateEngine engine) {
    this.resources = resources;
    this.engine = engine;
  }

  /**
   * A loader of Mustache templates.
   *
   * @param resources for templates that name no source of their own
   * @param access reads models
   * @param filters what values can be sent through
   * @param dialect which language templates are written in
   * @param models where classes are found that templates name
   */
  public static TemplateLoader mustache(
      TemplateSource resources,
      ModelAccess access,
      FilterTable filters,
      Dialect dialect,
      @Nullable ClassLoader models) {
    return new TemplateLoader(
        resources, new MustacheEngine(access, filters, dialect, new ModelTypes(models)));
  }

  @Override
  public CompiledTemplate compile(Template<?> template) {
    return engine.page(unit(template));
  }

  /** Renders without regard to HTML but the escaping of values. */
  public String text(Template<?> template, Object model, Visit visit) {
    return engine.text(unit(template), model, visit);
  }

  /** What is wrong with a template, read as a page or as any text. */
  public List<Problem> problems(Template<?> template, boolean page) {
    return engine.problems(unit(template), page);
  }

  private TemplateEngine.Unit unit(Template<?> template) {
    return new TemplateEngine.Unit(file(template), source(template), template.model());
  }

  private TemplateSource source(Template<?> template) {
    return template.source().orElse(resources);
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
