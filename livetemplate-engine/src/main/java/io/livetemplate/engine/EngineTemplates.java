package io.livetemplate.engine;

import io.livetemplate.api.DiffStep;
import io.livetemplate.api.Template;
import io.livetemplate.api.Templates;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.Problem;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.page.CompiledTemplate;
import io.livetemplate.engine.page.TemplateLoader;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.strategy.Planner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Templates without a server. */
final class EngineTemplates implements Templates {
  private final TemplateLoader loader;
  private final Planner planner;
  private final Visit visit;

  EngineTemplates(TemplateLoader loader, Planner planner, Visit visit) {
    this.loader = loader;
    this.planner = planner;
    this.visit = visit;
  }

  @Override
  public Templates in(Locale locale, ZoneId zone) {
    return new EngineTemplates(loader, planner, Visit.of(locale, zone));
  }

  @Override
  public List<Problem> check(Template<?> template, boolean page) {
    return loader.problems(template, page);
  }

  @Override
  public <M> String render(Template<M> template, M model) {
    return loader.text(template, model, visit);
  }

  @Override
  public <M> String html(Template<M> template, M model) {
    CompiledTemplate compiled = loader.compile(template);
    return compiled.document(compiled.render(model, visit, null), Optional.empty());
  }

  @Override
  public <M> List<DiffStep> diff(Template<M> template, List<M> models, Optional<String> strategy) {
    if (models.isEmpty()) {
      throw new ConfigurationException(
          "there is no model to begin with; give at least one, and two to see a difference");
    }
    CompiledTemplate compiled = loader.compile(template);
    var playback =
        new DiffPlayback(compiled, models.getFirst(), visit, planner, strategy.map(this::number));
    List<DiffStep> steps = new ArrayList<>();
    for (M model : models.subList(1, models.size())) {
      steps.add(playback.next(model));
    }
    return List.copyOf(steps);
  }

  private int number(String id) {
    List<FragmentStrategy> strategies = planner.strategies();
    for (int number = 0; number < strategies.size(); number++) {
      if (strategies.get(number).id().equals(id)) {
        return number;
      }
    }
    throw new ConfigurationException(
        "there is no strategy '"
            + id
            + "'; there are: "
            + strategies.stream().map(FragmentStrategy::id).collect(Collectors.joining(", ")));
  }
}
