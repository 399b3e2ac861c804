package io.livetemplate.engine.conformance;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Makes the vectors. */
final class VectorWriter {
  private static final int RANDOM_PAGES = 45;
  private static final int RANDOM_STEPS = 3;
  private static final int LONG = 600;

  /** Pages that went wrong once. */
  private static final List<Long> ONCE_WRONG = List.of(24L, 36L, 294L);

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private VectorWriter() {}

  /** The text of each file by its name. */
  static Map<String, String> files() {
    Map<String, List<Scenario>> groups = new LinkedHashMap<>(Scenarios.all());
    groups.put("random", random());
    Map<String, String> files = new LinkedHashMap<>();
    groups.forEach((group, scenarios) ->
        files.put(
            group + ".json",
            scenarios.stream()
                .flatMap(scenario -> vectors(scenario).stream())
                .map(VectorWriter::json)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"))));
    return files;
  }

  private static List<Scenario> random() {
    List<Scenario> all = new ArrayList<>();
    ONCE_WRONG.forEach(seed -> all.add(random(seed)));
    for (long seed = 1_000_000; all.size() < RANDOM_PAGES; seed++) {
      Scenario scenario = random(seed);
      if (scenario.template().length() < LONG && compiles(scenario)) {
        all.add(scenario);
      }
    }
    return all;
  }

  private static Scenario random(long seed) {
    RandomPage pages = new RandomPage(new Random(seed));
    RandomPage.Tag template = pages.page();
    List<String> models = new ArrayList<>();
    Map<String, Object> model = pages.model(template);
    models.add(MAPPER.writeValueAsString(model));
    for (int i = 0; i < RANDOM_STEPS; i++) {
      model = pages.change(model, template);
      models.add(MAPPER.writeValueAsString(model));
    }
    return new Scenario("random page " + seed, RandomPage.write(template), Map.of(), models);
  }

  private static boolean compiles(Scenario scenario) {
    try {
      return Sheet.of(scenario.template()).shape().isRoot();
    } catch (TemplateException refused) {
      return false;
    }
  }

  private static List<Vector> vectors(Scenario scenario) {
    Sheet sheet = Sheet.of(scenario.template(), scenario.partials());
    List<Vector> all = new ArrayList<>();
    for (int strategy = -1; strategy < BuiltIn.NUMBERS.size(); strategy++) {
      all.add(vector(scenario, sheet, strategy));
    }
    return all;
  }

  private static Vector vector(Scenario scenario, Sheet sheet, int strategy) {
    List<Object> models =
        scenario.models().stream().map(json -> MAPPER.readValue(json, Object.class)).toList();
    LivePlayback server =
        new LivePlayback(LivePlayback.planner(strategy), sheet.render(models.getFirst()));
    String first = server.firstHtml();
    List<Vector.Step> steps = new ArrayList<>();
    for (Object model : models.subList(1, models.size())) {
      RenderedNode next = sheet.render(model);
      List<String> frames = server.show(next).stream().toList();
      steps.add(new Vector.Step(model, frames, html(next)));
    }
    return new Vector(
        scenario.name(),
        scenario.template(),
        scenario.partials(),
        strategy < 0 ? "free" : BuiltIn.strategies().get(strategy).id(),
        models.getFirst(),
        first,
        html(sheet.render(models.getFirst())),
        steps);
  }

  private static String html(RenderedNode version) {
    return ReferenceClient.of(new LivePlayback(LivePlayback.planner(-1), version).firstHtml())
        .normalForm();
  }

  private static String json(Vector vector) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", vector.name());
    keys.put("template", vector.template());
    keys.put("partials", vector.partials());
    keys.put("strategy", vector.strategy());
    keys.put("model", vector.model());
    keys.put("first", vector.first());
    keys.put("html", vector.html());
    keys.put("steps", vector.steps().stream().map(VectorWriter::keys).toList());
    return MAPPER.writeValueAsString(keys);
  }

  private static Map<String, Object> keys(Vector.Step step) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("model", step.model());
    keys.put("frames", step.frames());
    keys.put("html", step.html());
    return keys;
  }
}
