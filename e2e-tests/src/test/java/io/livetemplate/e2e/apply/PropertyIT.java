package io.livetemplate.e2e.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
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
  private static final int FRAMES = 20;

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 200_000, 300_000, 400_000, 500_000})
  void patchesGiveTheFreshPage(int from) throws IOException {
    Path root = Path.of(System.getProperty("livetemplate.root", ".."));
    try (PatchedTab tab =
        PatchedTab.in(browsers)
            .trusting()
            .with(
                "/property.js", Files.readAllBytes(root.resolve("js-client/target/property.js")))) {
      tab.visit("<!doctype html><script type=\"module\" src=\"/property.js\"></script>");
      tab.await("'wrongWith' in window");
      Object wrong =
          tab.page()
              .evaluate(
                  """
                  async ([from, to]) => {
                    window.applied = 0;
                    for (let seed = from; seed < to; seed++) {
                      const wrong = await wrongWith(seed, () => { applied++ });
                      if (wrong !== undefined) return wrong;
                    }
                    return null;
                  }\
                  """,
                  List.of(from, from + SEEDS));
      assertThat(wrong).isNull();
      assertThat(tab.value("applied")).isEqualTo(String.valueOf(SEEDS * FRAMES));
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
