package io.livetemplate.engine.page;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.check.TemplateChecker;
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
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Mustache and the additions to it. */
final class MustacheEngine implements TemplateEngine {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private final ModelAccess access;
  private final FilterTable filters;
  private final Dialect dialect;
  private final ModelTypes types;

  MustacheEngine(ModelAccess access, FilterTable filters, Dialect dialect, ModelTypes types) {
    this.access = access;
    this.filters = filters;
    this.dialect = dialect;
    this.types = types;
  }

  @Override
  public CompiledTemplate page(Unit unit) {
    var problems = new ArrayList<Problem>();
    var shape = shape(unit, problems);
    check(unit, problems);
    throwIfAny(problems);
    return new HtmlTemplate(new HtmlRenderer(shape.orElseThrow(), access), filters(unit));
  }

  @Override
  public String text(Unit unit, Object model, Visit visit) {
    var problems = new ArrayList<Problem>();
    check(unit, problems);
    throwIfAny(problems);
    var environment = new Environment(visit, filters(unit));
    return new TextRenderer(templates(unit), access, environment).render(unit.file(), model);
  }

  @Override
  public List<Problem> problems(Unit unit, boolean page) {
    var problems = new ArrayList<Problem>();
    if (page) {
      shape(unit, problems);
    } else {
      problems.addAll(templates(unit).problems(unit.file()));
    }
    check(unit, problems);
    return sorted(problems);
  }

  private Optional<HtmlShape> shape(Unit unit, List<Problem> problems) {
    try {
      return Optional.of(HtmlCompiler.compile(templates(unit), unit.file()));
    } catch (TemplateException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** What the types say; a file that does not parse has no nodes, and says itself why. */
  private void check(Unit unit, List<Problem> problems) {
    var templates = templates(unit);
    var model = types.model(unit, problems);
    try {
      var nodes = templates.parse(unit.file());
      problems.addAll(TemplateChecker.check(templates, nodes, model, filters));
    } catch (TemplateException e) {
      problems.addAll(e.problems());
    }
  }

  private static void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new TemplateException(sorted(problems));
    }
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return new LinkedHashSet<>(problems).stream().sorted(ORDER).toList();
  }

  private FilterTable filters(Unit unit) {
    return filters.over(new Messages(unit.source()));
  }

  private MustacheTemplates templates(Unit unit) {
    return new MustacheTemplates(PartialSource.of(unit.source()), dialect);
  }
}
