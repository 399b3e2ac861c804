package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody who looks sees the same. */
final class ServeThreeTabsIT {
  private static final String TEMPLATE =
      """
      <!doctype html>
      <html><head><title>{{title}}</title></head>
      <body><h1>{{title}}</h1><ul>{{#items}}<li lt-key="{{id}}">{{text}}</li>{{/items}}</ul></body></html>
      """;
  private static final List<String> STEPS =
      List.of(
          "{\"title\": \"One\", \"items\": [{\"id\": 1, \"text\": \"a\"}, {\"id\": 2, \"text\":"
              + " \"b\"}]}",
          "{\"title\": \"Two\", \"items\": [{\"id\": 2, \"text\": \"b\"}, {\"id\": 3, \"text\":"
              + " \"<c>\"}]}",
          "{\"title\": \"Three & more\", \"items\": []}");

  @Test
  void threeTabsFollowOneFile(@TempDir Path path) throws Exception {
    ServedFolder folder = ServedFolder.with(path, TEMPLATE, STEPS.getFirst());
    try (ServeProcess server = ServeProcess.start(folder);
        Browsers browsers = Browsers.open();
        LiveTab one = LiveTab.open(browsers, server.url());
        LiveTab two = LiveTab.open(browsers, server.url());
        LiveTab three = LiveTab.open(browsers, server.url())) {
      for (int step = 1; step < STEPS.size(); step++) {
        folder.data(STEPS.get(step));
        for (LiveTab tab : List.of(one, two, three)) {
          tab.awaitApplied(step);
        }
        try (LiveTab fresh = LiveTab.open(browsers, server.url())) {
          String expected = fresh.normalForm();
          for (LiveTab tab : List.of(one, two, three)) {
            assertThat(tab.normalForm()).isEqualTo(expected);
            assertThat(tab.isSameDocument()).isTrue();
            assertThat(tab.told("repaired")).isEmpty();
          }
        }
      }
      assertThat(one.page().title()).isEqualTo("Three & more");
    }
  }
}
