package io.livetemplate.e2e.csp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each check of {@code probe.js} gives the recorded result and causes the recorded violations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrictCspIT {
  private final Browsers browsers = Browsers.open();
  private CspSite site;
  private CspSite otherSite;
  private Page strict;
  private Page hashed;

  @BeforeAll
  void openPages() throws IOException {
    site = new CspSite();
    otherSite = new CspSite();
    strict = open("/");
    hashed = open("/hashed");
  }

  private Page open(String path) {
    Page page = browsers.newPage();
    page.navigate(site.url(path));
    page.waitForSelector("html[data-probe=ready]");
    return page;
  }

  @AfterAll
  void close() throws IOException {
    browsers.close();
    site.close();
    otherSite.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "strict.csv", useHeadersInDisplayName = true)
  void underTheStrictPolicy(String check, String result, String violations) {
    assertThat(run(strict, check)).isEqualTo(Map.of("result", result, "violations", violations));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hashed.csv", useHeadersInDisplayName = true)
  void withHashesOfInlineParts(String check, String result, String violations) {
    assertThat(run(hashed, check)).isEqualTo(Map.of("result", result, "violations", violations));
  }

  @Test
  void everyCheckHasARow() throws IOException {
    try (var rows = StrictCspIT.class.getResourceAsStream("strict.csv")) {
      assertThat(rows).isNotNull();
      List<String> recorded =
          new String(rows.readAllBytes(), UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.substring(0, line.indexOf(',')))
              .toList();
      assertThat(strict.evaluate("() => csp.names")).isEqualTo(recorded);
    }
  }

  private Object run(Page page, String check) {
    Map<String, String> given =
        Map.of("other", otherSite.url(""), "good", CspSite.GOOD_HASH, "bad", CspSite.BAD_HASH);
    return page.evaluate("([name, given]) => csp.run(name, given)", List.of(check, given));
  }
}
