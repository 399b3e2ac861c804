package io.livetemplate.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The vectors of {@code conformance/}: they are what the engine sends, and the reference client
 * passes them. {@code -Dlivetemplate.conformance=write} writes them.
 */
class ConformanceTest {
  private static final Path FOLDER = Path.of("../conformance/vectors");
  private static final int AT_LEAST = 500;

  @Test
  void vectorsAreWhatTheEngineSends() throws IOException {
    Map<String, String> files = VectorWriter.files();
    try (var found = Files.newDirectoryStream(FOLDER, FoundVector.PREFIX + "*.json")) {
      for (Path file : found) {
        files.put(file.getFileName().toString(), VectorWriter.again(Files.readString(file)));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if ("write".equals(System.getProperty("livetemplate.conformance"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, file.getValue());
      }
      List<String> recorded = Files.readAllLines(path);
      List<String> made = file.getValue().lines().toList();
      for (int line = 0; line < Math.min(made.size(), recorded.size()); line++) {
        assertThat(recorded.get(line)).as("%s:%s", path, line + 1).isEqualTo(made.get(line));
      }
      assertThat(recorded).hasSameSizeAs(made);
    }
  }

  @Test
  void theReferenceClientPassesThemAll() throws IOException {
    int vectors = 0;
    try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
      for (Path file : files) {
        for (Object vector : Wire.list(Wire.parse(Files.readString(file)))) {
          play(keys(vector));
          vectors++;
        }
      }
    }
    assertThat(vectors).isGreaterThanOrEqualTo(AT_LEAST);
  }

  private static Map<?, ?> keys(@Nullable Object object) {
    return (Map<?, ?>) Objects.requireNonNull(object);
  }

  static void play(Map<?, ?> vector) {
    String name = vector.get("name") + ", " + vector.get("strategy");
    ReferenceClient client = ReferenceClient.of(Wire.text(vector.get("first")));
    assertThat(client.normalForm()).as(name).isEqualTo(vector.get("html"));
    for (Object step : Wire.list(vector.get("steps"))) {
      Map<?, ?> keys = keys(step);
      for (Object frame : Wire.list(keys.get("frames"))) {
        client.apply(Wire.text(frame));
      }
      assertThat(client.normalForm()).as("%s after %s", name, keys).isEqualTo(keys.get("html"));
    }
  }
}
