package io.livetemplate.engine.page;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.check.TemplateChecker;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.filter.Messages;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.LoggedMisses;
import io.livetemplate.engine.render.model.Misses;
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
    var templates = templates(unit);
    var problems = new ArrayList<Problem>();
    var shape = shape(unit, templates, problems);
    var model = check(unit, templates, problems);
    throwIfAny(sorted(problems, unit, templates));
    var misses = ModelTypes.isUntyped(model) ? new LoggedMisses() : Misses.IGNORED;
    return new HtmlTemplate(
        new HtmlRenderer(shape.orElseThrow(), access), filters(unit), misses);
  }

  @Override
  public String text(Unit unit, Object model, Visit visit) {
    var templates = templates(unit);
    var problems = new ArrayList<Problem>();
    check(unit, templates, problems);
    throwIfAny(sorted(problems, unit, templates));
    var environment = new Environment(visit, filters(unit));
    try {
      return new TextRenderer(templates, access, environment).render(unit.file(), model);
    } catch (TemplateException e) {
      throw new TemplateException(templates.quoted(e.problems(), unit.file()));
    }
  }

  @Override
  public List<Problem> problems(Unit unit, boolean page) {
    var templates = templates(unit);
    var problems = new ArrayList<Problem>();
    if (page) {
      shape(unit, templates, problems);
    } else {
      problems.addAll(templates.problems(unit.file()));
    }
    check(unit, templates, problems);
    return sorted(problems, unit, templates);
  }

  private static Optional<HtmlShape> shape(
      Unit unit, MustacheTemplates templates, List<Problem> problems) {
    try {
      return Optional.of(HtmlCompiler.compile(templates, unit.file()));
    } catch (TemplateException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** Checks against the type of the model, and answers it; a file that does not parse has no nodes, and says itself why. */
  private Class<?> check(
      Unit unit, MustacheTemplates templates, List<Problem> problems) {
    var model = types.model(unit, problems);
    try {
      var nodes = templates.parse(unit.file());
      problems.addAll(TemplateChecker.check(templates, nodes, model, filters));
    } catch (TemplateException e) {
      problems.addAll(e.problems());
    }
    return model;
  }

  private static void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new TemplateException(problems);
    }
  }

  private static List<Problem> sorted(
      List<Problem> problems, Unit unit, MustacheTemplates templates) {
    return new LinkedHashSet<>(templates.quoted(problems, unit.file())).stream().sorted(ORDER).toList();
  }

  private FilterTable filters(Unit unit) {
    return filters.over(new Messages(unit.source()));
  }

  private MustacheTemplates templates(Unit unit) {
    return new MustacheTemplates(PartialSource.of(unit.source()), dialect);
  }
}
