package io.livetemplate.e2e.workload;

import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and the models that it goes through.
 *
 * @param name of its folder in {@code benchmarks/workloads}
 * @param template the page's source
 * @param steps at least two
 */
public record Workload(String name, String template, List<JsonNode> steps) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** {@return all there are, sorted by name} */
  public static List<Workload> all() {
    try (Stream<Path> folders = Files.list(Packaged.root().resolve("benchmarks/workloads"))) {
      return folders.filter(Files::isDirectory).sorted().map(Workload::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return a model as Java's own maps, lists, texts and numbers} */
  public Object model(int step) {
    return JSON.convertValue(steps.get(step), Object.class);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Workload read(Path folder) {
    try {
      List<JsonNode> steps = new ArrayList<>();
      JSON.readTree(Files.readString(folder.resolve("steps.json"))).forEach(steps::add);
      String template = Files.readString(folder.resolve("page.html"));
      return new Workload(String.valueOf(folder.getFileName()), template, List.copyOf(steps));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
