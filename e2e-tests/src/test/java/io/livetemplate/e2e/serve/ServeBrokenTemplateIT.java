package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever breaks a file sees where, at the prompt and in the browser, and loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServeBrokenTemplateIT {
  private static final String GOOD =
      """
      <!doctype html>
      <html><head><title>T</title></head>
      <body><h1>{{title}}</h1>{{>rows}}</body></html>
      """;
  private static final String ROWS = "<ul>{{#rows}}<li>{{.}}</li>{{/rows}}</ul>\n";
  private static final String DATA = "{\"title\": \"Good\", \"rows\": [1, 2]}";

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @Test
  void aBrokenTemplateKeepsTheLastGoodPageUntilItIsMended(@TempDir Path path) throws Exception {
    breakAndMend(
        path,
        ServedFolder.TEMPLATE,
        GOOD.replace("{{>rows}}", "\n  {{#rows}}<p>x</p>"),
        "page\\.html:4:3: .*rows.*",
        GOOD.replace("<h1>", "<h1 class=\"mended\">"),
        "h1.mended");
  }

  @Test
  void aTemplateThatCannotBeServedSafelyIsTold(@TempDir Path path) throws Exception {
    breakAndMend(
        path,
        ServedFolder.TEMPLATE,
        GOOD.replace("</body>", "<script>let a = {{title}};</script></body>"),
        "page\\.html:3:50: .*<script>.*",
        GOOD.replace("<h1>", "<h1 class=\"mended\">"),
        "h1.mended");
  }

  @Test
  void brokenDataKeepTheLastGoodPageUntilTheyAreMended(@TempDir Path path) throws Exception {
    breakAndMend(
        path,
        ServedFolder.DATA,
        "{\"title\": \"Bad\",\n  \"rows\": [1, 2}",
        "data\\.json:2:16: .+",
        "{\"title\": \"Good\", \"rows\": [1, 2, 3]}",
        "li:nth-child(3)");
  }

  @Test
  void aBrokenPartialIsToldByItsOwnName(@TempDir Path path) throws Exception {
    breakAndMend(
        path,
        "parts/rows.html",
        "<ul>\n{{#rows}}<li>{{.}}</li>\n</ul>\n",
        "parts/rows\\.html:2:1: .*rows.*",
        ROWS.replace("<ul>", "<ul class=\"mended\">"),
        "ul.mended");
  }

  private void breakAndMend(
      Path path, String file, String broken, String message, String mended, String shows)
      throws Exception {
    ServedFolder folder = ServedFolder.with(path, GOOD, DATA);
    folder.write("parts/rows.html", ROWS);
    try (ServeProcess server = ServeProcess.start(folder, "--partials", "parts");
        LiveTab before = LiveTab.open(browsers, server.url())) {
      String good = before.normalForm();

      folder.write(file, broken);
      String said = server.err().await(message).group();
      assertToldAndOtherwise(before, said, good);
      try (LiveTab later = LiveTab.open(browsers, server.url())) {
        assertToldAndOtherwise(later, said, good);

        folder.write(file, mended);
        for (LiveTab tab : new LiveTab[] {before, later}) {
          tab.page().waitForSelector(shows);
          tab.await("document.querySelector('lt-overlay') === null");
          assertThat(tab.isSameDocument()).isTrue();
          assertThat(tab.told("repaired")).isEmpty();
          assertThat(tab.complaints()).isEmpty();
          assertThat(tab.told("error")).isEmpty();
        }
        assertThat(later.normalForm()).isEqualTo(before.normalForm());
      }
      try (LiveTab fresh = LiveTab.open(browsers, server.url())) {
        assertThat(before.normalForm()).isEqualTo(fresh.normalForm());
      }
    }
  }

  private static void assertToldAndOtherwise(LiveTab tab, String said, String good) {
    Locator overlay = tab.page().locator("lt-overlay pre");
    overlay.waitFor();
    assertThat(overlay.textContent()).startsWith(said);
    assertThat(tab.normalForm().replaceAll("(?m)^ *<html:lt-overlay>\\n", "")).isEqualTo(good);
  }
}
