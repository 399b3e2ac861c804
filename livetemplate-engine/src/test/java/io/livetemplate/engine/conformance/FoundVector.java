package io.livetemplate.engine.conformance;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.conformance.Shrinker.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A page with which a property failed, as a vector: what is found once is played from then on. */
final class FoundVector {
  /** What the names of their files begin with in {@code conformance/vectors}. */
  static final String PREFIX = "found-";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private FoundVector() {}

  /**
   * Writes the file.
   *
   * @param strategies those that it failed with; what they send is in it
   * @param name of the page and, behind the prefix, of the file
   * @return where it is, and what to do with it
   */
  static String write(
      Failure failure, List<FragmentStrategy> strategies, Path folder, String name) {
    RandomPage page = failure.page();
    List<String> models = page.models().stream().map(MAPPER::writeValueAsString).toList();
    Scenario scenario = new Scenario(name, page.source(), page.partials(), models);
    Path file = folder.resolve(PREFIX + name + ".json");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, VectorWriter.found(scenario, failure.strategy(), strategies));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "as a vector: "
        + file.toAbsolutePath()
        + "; move it to conformance/vectors, and the engine, the reference client and the client in"
        + " TypeScript are held to it. Once the engine sends other frames, write the vectors anew:"
        + " -Dlivetemplate.conformance=write";
  }
}
