package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.DiffStep;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.engine.testing.Deflated;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages cost on the wire. Bytes are deterministic, so each goal is asserted; the table is
 * printed by {@code -Dlivetemplate.print=true}.
 */
class WorkloadBytesTest {
  private static final Path WORKLOADS = Path.of("../benchmarks/workloads");
  private static final double FIRST_HTML_AT_MOST = 1.12;

  /** So short that the comment pairs and one layout are more than that. */
  private static final Map<String, Double> SHORT_PAGES =
      Map.of("w7-branch", 1.15, "table-create-1000", 1.19);

  private final Application app = LiveTemplate.builder(MethodHandles.lookup()).build();

  @ParameterizedTest
  @CsvSource({
    "w1-counter, 32, 32",
    "w2-attribute, 50, 50",
    "w3-append, 85, 85",
    "w4-remove-first, 36, 36",
    "w5-cell, 45, 45",
    "w6-swap, 55, 55",
    "w7-branch, 1080, 48",
    "w8-ticker, 520, 520",
    "w9-replace, 1950, 1450",
    "table-remove-row-4, 36, 36",
    "table-prepend-1, 85, 85",
    "table-append-1, 85, 85",
    "table-reverse, 40, 40",
    "table-shuffle, 4000, 4000",
    "table-clear, 30, 30",
    "table-update-every-10th, 2400, 2400",
    "table-create-1000, 48000, 48000",
  })
  void aFrameIsNoLongerThanItsGoal(String name, int first, int later) {
    List<Integer> bytes = new ArrayList<>();
    for (DiffStep step : steps(name)) {
      bytes.add(Utf8.length(step.frame().replaceFirst("^\\[\\d+,\\d+,", "[99999,99999,")));
    }
    print(String.format(Locale.ROOT, "%-24s %s", name, bytes));
    assertThat(bytes.getFirst()).as("first frame").isLessThanOrEqualTo(first);
    assertThat(bytes.subList(1, bytes.size()))
        .allSatisfy(one -> assertThat(one).as("later frame").isLessThanOrEqualTo(later));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void theFirstHtmlIsLittleLongerThanThePlainOne(String name) {
    String page = read(name, "page.html");
    Object model = models(name).getFirst();
    String plain = app.templates().render(template(name), model);
    var rendered = Sheet.of(page).render(model);
    String tail = FrameWriter.bootstrap("{\"v\":1}", rendered);
    String shapes =
        tail.substring(tail.indexOf("\"shapes\":") + "\"shapes\":".length(), tail.indexOf("}</s"));
    String html = app.templates().html(template(name), model) + shapes;
    print(
        String.format(
            Locale.ROOT,
            "%-24s plain %d (gz %d), first HTML %d (gz %d): %+.1f %% raw, %+.1f %% gz, shapes %d",
            name,
            Utf8.length(plain),
            Deflated.length(plain),
            Utf8.length(html),
            Deflated.length(html),
            100.0 * Utf8.length(html) / Utf8.length(plain) - 100,
            100.0 * Deflated.length(html) / Deflated.length(plain) - 100,
            shapes.length()));
    assertThat((double) Utf8.length(html))
        .isLessThanOrEqualTo(
            SHORT_PAGES.getOrDefault(name, FIRST_HTML_AT_MOST) * Utf8.length(plain));
  }

  private static void print(String line) {
    if (Boolean.getBoolean("livetemplate.print")) {
      System.out.println(line);
    }
  }

  private static Stream<String> workloads() throws IOException {
    try (Stream<Path> folders = Files.list(WORKLOADS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private List<DiffStep> steps(String name) {
    return app.templates().diff(template(name), models(name), Optional.empty());
  }

  private static Template<Object> template(String name) {
    String page = read(name, "page.html");
    return Template.of("page.html")
        .from(asked -> Optional.of(new TemplateSource.Text("page.html", page)));
  }

  private static List<Object> models(String name) {
    return List.copyOf(
        JsonMapper.shared()
            .readValue(
                read(name, "steps.json"), new TypeReference<List<Map<String, Object>>>() {}));
  }

  private static String read(String name, String file) {
    try {
      return Files.readString(WORKLOADS.resolve(name).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
