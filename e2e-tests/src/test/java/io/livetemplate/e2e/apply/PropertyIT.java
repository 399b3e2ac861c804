package io.livetemplate.e2e.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random frames for random pages give what a fresh load of the page would be, with Chromium's own
 * parser and moves: the client's property test, which runs in jsdom on other seeds, as a script of
 * a page. Each seed is a page with 20 frames; {@code -Dproperty.seeds} runs more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PropertyIT {
  private static final int SEEDS = Integer.getInteger("property.seeds", 30);
  private static final int FIRST = 100_000;
  private static final int FRAMES = 20;
  private static final int AT_LEAST = 1_000;
  private static final Path ROOT = Path.of(System.getProperty("livetemplate.root", ".."));

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {FIRST, 2 * FIRST, 3 * FIRST, 4 * FIRST, 5 * FIRST})
  void patchesGiveTheFreshPage(int from) throws IOException {
    try (PatchedTab tab = PatchedTab.in(browsers).trusting().with("/property.js", script())) {
      tab.visit("<!doctype html><script type=\"module\" src=\"/property.js\"></script>");
      tab.await("'wrongWith' in window");
      Object wrong =
          tab.page()
              .evaluate(
                  """
                  async ([from, to]) => {
                    window.count = 0;
                    for (let seed = from; seed < to; seed++) {
                      const wrong = await wrongWith(seed, { applied: () => { count++ } });
                      if (wrong !== undefined) return [seed, wrong.message, wrong.vector];
                    }
                    return null;
                  }\
                  """,
                  List.of(from, from + SEEDS));
      if (wrong instanceof List<?> told) {
        fail(told.get(1) + "\n" + kept(told.get(0), String.valueOf(told.get(2))));
      }
      assertThat(tab.value("count")).isEqualTo(String.valueOf(SEEDS * FRAMES));
      assertThat(tab.complaints()).allMatch(PropertyIT::isOfTheData);
    }
  }

  @Test
  void seedsAreOfAllThatAClientHasToDoWith() throws IOException {
    try (PatchedTab tab = PatchedTab.in(browsers).trusting().with("/property.js", script())) {
      tab.visit("<!doctype html><script type=\"module\" src=\"/property.js\"></script>");
      tab.await("'Reached' in window");
      Object missing =
          tab.page()
              .evaluate(
                  """
                  ([first, count]) => {
                    const reached = new Reached();
                    for (const from of [1, 2, 3, 4, 5])
                      for (let i = 0; i < count; i++) reached.add(partsOf(first * from + i));
                    return reached.missing();
                  }\
                  """,
                  List.of(FIRST, SEEDS));
      assertThat((List<?>) missing).isEmpty();
    }
  }

  /** The vectors of {@code conformance/}, whose frames the engine itself has made. */
  @Test
  void vectorsPass() throws IOException {
    int played = 0;
    try (PatchedTab tab = PatchedTab.in(browsers).trusting().with("/property.js", script());
        var files = Files.newDirectoryStream(ROOT.resolve("conformance/vectors"), "*.json")) {
      tab.visit("<!doctype html><script type=\"module\" src=\"/property.js\"></script>");
      tab.await("'playVector' in window");
      for (Path file : files) {
        Object wrong =
            tab.page()
                .evaluate(
                    """
                    async text => {
                      window.count = 0;
                      for (const vector of JSON.parse(text)) {
                        const wrong = await playVector(vector);
                        if (wrong !== undefined) return `${vector.name}, ${vector.strategy}: ${wrong}`;
                        count += vector.steps.length;
                      }
                      return null;
                    }\
                    """,
                    Files.readString(file));
        assertThat(wrong).as("%s", file).isNull();
        played += Integer.parseInt(tab.value("count"));
      }
      assertThat(tab.complaints()).allMatch(PropertyIT::isOfTheData);
    }
    assertThat(played).as("steps").isGreaterThan(AT_LEAST);
  }

  /** No attribute of SVG takes just any text, and what {@code use} names is not there. */
  private static boolean isOfTheData(String complaint) {
    return complaint.matches("(?s)Error: <\\w+> attribute .*|Failed to load resource: .* 404 .*");
  }

  /** Writes a vector down; says where it is and what to do with it. */
  private static String kept(Object seed, String vector) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/found"));
    Path file = Files.writeString(folder.resolve("found-client-page-" + seed + ".json"), vector);
    return "as a vector: "
        + file.toAbsolutePath()
        + "; move it to conformance/vectors, and all clients are held to it";
  }

  private static byte[] script() throws IOException {
    return Files.readAllBytes(ROOT.resolve("js-client/target/property.js"));
  }
}
