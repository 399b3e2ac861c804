package io.livetemplate.engine.conformance;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes the vectors. */
final class VectorWriter {
  private static final int RANDOM_STEPS = 3;
  private static final long FIRST_SEED = 1_000_000;
  private static final int LONG = 6_000;
  private static final int AT_LEAST = 12;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private VectorWriter() {}

  /** The text of each file by its name. */
  static Map<String, String> files() {
    Map<String, List<Scenario>> groups = new LinkedHashMap<>(Scenarios.all());
    groups.put("random", random());
    Map<String, String> files = new LinkedHashMap<>();
    groups.forEach((group, scenarios) ->
        files.put(
            group + ".json", array(scenarios.stream().flatMap(VectorWriter::vectors).toList())));
    return files;
  }

  /** The text of a file with one vector, as these strategies make it. */
  static String found(Scenario scenario, int strategy, List<FragmentStrategy> strategies) {
    return array(List.of(keys(vector(scenario, sheet(scenario), strategy, strategies))));
  }

  /** The text of a file whose vectors are remembered, as they are now. */
  static String again(String recorded) {
    return array(
        Stream.of(MAPPER.readValue(recorded, Map[].class)).map(VectorWriter::again).toList());
  }

  /** One that a client found has no template to be made from. */
  private static Map<?, ?> again(Map<?, ?> vector) {
    if (!(vector.get("template") instanceof String template)) {
      return vector;
    }
    Map<String, String> partials = new LinkedHashMap<>();
    keys(vector.get("partials"))
        .forEach((name, text) -> partials.put(Wire.text(name), Wire.text(text)));
    List<String> models = new ArrayList<>();
    models.add(MAPPER.writeValueAsString(vector.get("model")));
    Wire.list(vector.get("steps"))
        .forEach(step -> models.add(MAPPER.writeValueAsString(keys(step).get("model"))));
    Scenario scenario = new Scenario(Wire.text(vector.get("name")), template, partials, models);
    int strategy =
        BuiltIn.strategies().stream()
            .map(FragmentStrategy::id)
            .toList()
            .indexOf(vector.get("strategy"));
    return keys(vector(scenario, sheet(scenario), strategy, BuiltIn.strategies()));
  }

  /** Pages that have, all together, what all pages may have. */
  private static List<Scenario> random() {
    List<Scenario> all = new ArrayList<>();
    Set<String> missing = new HashSet<>(new Coverage().counts().keySet());
    for (long seed = FIRST_SEED; !missing.isEmpty(); seed++) {
      RandomPage page = RandomPage.of(seed, RANDOM_STEPS);
      Coverage coverage = new Coverage();
      if (page.models().toString().length() < LONG && compiles(page, coverage)) {
        coverage.counts().values().removeIf(count -> count == 0);
        if (missing.removeAll(coverage.counts().keySet()) || all.size() < AT_LEAST) {
          all.add(scenario(seed, page));
        }
      }
    }
    return all;
  }

  private static boolean compiles(RandomPage page, Coverage coverage) {
    try {
      coverage.add(page, page.sheet().shape());
      return true;
    } catch (TemplateException refused) {
      return false;
    }
  }

  private static Scenario scenario(long seed, RandomPage page) {
    List<String> models = page.models().stream().map(MAPPER::writeValueAsString).toList();
    return new Scenario("random page " + seed, page.source(), page.partials(), models);
  }

  private static Sheet sheet(Scenario scenario) {
    return Sheet.of(scenario.template(), scenario.partials());
  }

  private static Stream<Map<?, ?>> vectors(Scenario scenario) {
    Sheet sheet = sheet(scenario);
    return IntStream.range(-1, BuiltIn.NUMBERS.size())
        .mapToObj(strategy -> keys(vector(scenario, sheet, strategy, BuiltIn.strategies())));
  }

  private static Vector vector(
      Scenario scenario, Sheet sheet, int strategy, List<FragmentStrategy> strategies) {
    List<Object> models =
        scenario.models().stream().map(json -> MAPPER.readValue(json, Object.class)).toList();
    LivePlayback server =
        new LivePlayback(
            LivePlayback.planner(strategies, strategy), sheet.render(models.getFirst()));
    String first = server.firstHtml();
    List<Vector.Step> steps = new ArrayList<>();
    for (Object model : models.subList(1, models.size())) {
      RenderedNode next = sheet.render(model);
      List<String> frames = server.show(next).stream().toList();
      steps.add(new Vector.Step(model, frames, Playback.fresh(next)));
    }
    return new Vector(
        scenario.name(),
        scenario.template(),
        scenario.partials(),
        strategy < 0 ? "free" : BuiltIn.strategies().get(strategy).id(),
        models.getFirst(),
        first,
        Playback.fresh(sheet.render(models.getFirst())),
        steps);
  }

  private static Map<String, Object> keys(Vector vector) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", vector.name());
    keys.put("template", vector.template());
    keys.put("partials", vector.partials());
    keys.put("strategy", vector.strategy());
    keys.put("model", vector.model());
    keys.put("first", vector.first());
    keys.put("html", vector.html());
    keys.put("steps", vector.steps().stream().map(VectorWriter::keys).toList());
    return keys;
  }

  private static Map<?, ?> keys(@Nullable Object object) {
    return (Map<?, ?>) Objects.requireNonNull(object);
  }

  private static Map<String, Object> keys(Vector.Step step) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("model", step.model());
    keys.put("frames", step.frames());
    keys.put("html", step.html());
    return keys;
  }

  private static String array(List<? extends Map<?, ?>> vectors) {
    return vectors.stream()
        .map(MAPPER::writeValueAsString)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}
