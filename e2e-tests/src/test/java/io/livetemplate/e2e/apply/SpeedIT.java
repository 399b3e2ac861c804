package io.livetemplate.e2e.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How long it takes from a message to the changed document, the median of fifty in one task, beside
 * what two morphers take for the whole page, the median of eleven. The table is printed and written
 * to {@code target/apply-speed.txt}; times are not asserted, that all was applied is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpeedIT {
  private static final String LINE = "%-42s %9s %12s %12s%n";

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @Test
  void applications() throws IOException {
    var table = new StringBuilder();
    table.append(LINE.formatted("milliseconds, medians", "frame", "idiomorph", "morphdom"));
    for (Bench bench : Bench.all()) {
      table.append(measured(bench));
    }
    table.append(firstUse());
    table.append(memory());
    Path report = Path.of("target", "apply-speed.txt");
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.writeString(report, table);
    System.out.print(table);
  }

  private String measured(Bench bench) throws IOException {
    try (PatchedTab tab = tab().load("", bench.bodies().getFirst(), bench.shapes())) {
      List<Double> times = new ArrayList<>();
      tab.page().evaluate("frames => timed(frames.map(f => JSON.parse(f)))", bench.frames());
      times.add(number(tab, "timed", bench.frames()));
      assertThat(tab.repairs()).as(bench.name()).isEmpty();
      assertThat(tab.value("told.filter(([name]) => name === 'applied').length")).isEqualTo("100");
      assertThat(tab.value("document.body.innerHTML.replace(/<script.*/s, '')"))
          .as(bench.name())
          .isEqualTo(bench.bodies().getFirst());
      assertThat(tab.complaints()).isEmpty();
      times.add(morphed(bench, "idiomorph"));
      times.add(morphed(bench, "morphdom"));
      return line(bench.name(), times);
    }
  }

  /** In a tab of its own, where no client watches. */
  private double morphed(Bench bench, String morpher) throws IOException {
    List<String> pages =
        bench.bodies().stream().map(body -> withoutClient(body, bench.shapes())).toList();
    try (PatchedTab tab = tab().trusting()) {
      tab.visit(pages.getFirst());
      Object result =
          tab.page()
              .evaluate(
                  "([url, morpher, pages]) => morphed(url, morpher, pages)",
                  List.of("/" + morpher + ".js", morpher, pages.reversed()));
      return ((Number) result).doubleValue();
    }
  }

  private static String withoutClient(String body, String shapes) {
    return PatchedTab.html("", body, shapes)
        .replace("<script type=\"module\" src=\"/livetemplate.js\" lt-own></script>", "");
  }

  private static double number(PatchedTab tab, String function, List<String> frames) {
    Object result =
        tab.page().evaluate("frames => " + function + "(frames.map(f => JSON.parse(f)))", frames);
    return ((Number) result).doubleValue();
  }

  private static String line(String name, List<Double> times) {
    double frame = times.getFirst();
    List<String> cells = new ArrayList<>();
    for (double time : times.subList(1, times.size())) {
      cells.add(String.format(Locale.ROOT, "%.2f x%.0f", time, time / frame));
    }
    return String.format(
        Locale.ROOT,
        LINE,
        name,
        String.format(Locale.ROOT, "%.3f", frame),
        cells.get(0),
        cells.get(1));
  }

  /** A row of 1,000 is changed in a page where nothing was looked up before. */
  private String firstUse() throws IOException {
    Bench rows = Bench.all().get(1);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      try (PatchedTab tab = tab().load("", rows.bodies().getFirst(), rows.shapes())) {
        String frame = rows.frames().getFirst();
        Object time = tab.page().evaluate("frame => first(JSON.parse(frame))", frame);
        times.add(((Number) time).doubleValue());
        assertThat(tab.value("document.querySelectorAll('tr')[500].cells[3].textContent"))
            .isEqualTo("new");
      }
    }
    return String.format(
        Locale.ROOT,
        "first change of one of 1,000 rows, none looked up before: %.1f ms, median of 5%n",
        times.stream().sorted().toList().get(2));
  }

  /**
   * What the client takes for itself on a page of 1,000 rows, once a row of it has been changed.
   */
  private String memory() throws IOException {
    Bench rows = Bench.all().get(1);
    try (PatchedTab without = PatchedTab.in(browsers);
        PatchedTab with = tab().load("", rows.bodies().getFirst(), rows.shapes())) {
      without.visit(withoutClient(rows.bodies().getFirst(), rows.shapes()));
      long bare = heap(without);
      long attached = heap(with);
      number(with, "timed", rows.frames());
      with.run("told.length = 0; sent.length = 0");
      long used = heap(with);
      return "memory on 1,000 rows: attached %,d KiB, after patches %,d KiB more than without%n"
          .formatted((attached - bare) / 1024, (used - bare) / 1024);
    }
  }

  private static long heap(PatchedTab tab) {
    CDPSession session = tab.page().context().newCDPSession(tab.page());
    session.send("HeapProfiler.collectGarbage");
    session.send("HeapProfiler.collectGarbage");
    JsonObject usage = session.send("Runtime.getHeapUsage");
    session.detach();
    return usage.get("usedSize").getAsLong();
  }

  private PatchedTab tab() throws IOException {
    Path modules = Path.of(System.getProperty("livetemplate.root", ".."), "js-client/node_modules");
    var tab = PatchedTab.in(browsers);
    for (Map.Entry<String, String> file :
        Map.of(
                "/idiomorph.js", "idiomorph/dist/idiomorph.esm.js",
                "/morphdom.js", "morphdom/dist/morphdom-esm.js")
            .entrySet()) {
      tab.with(file.getKey(), Files.readAllBytes(modules.resolve(file.getValue())));
    }
    tab.page().addInitScript(PatchedTab.resource("speed.js"));
    return tab;
  }
}
