package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies and comes back costs the reader nothing. */
final class ServeRestartIT {
  private static final String TEMPLATE =
      """
      <!doctype html>
      <html><head><title>{{title}}</title><link rel="stylesheet" href="page.css"></head>
      <body><h1>{{title}}</h1>
      <ul>{{#items}}<li lt-key="{{id}}">{{text}}</li>{{/items}}</ul>
      <form lt-submit="send"><input id="note" name="note" value="{{note}}"></form>
      <button lt-click="send">Send</button>
      <p id="end">{{title}}</p></body></html>
      """;
  private static final String SHEET =
      "ul { height: 1500px } form { height: 1000px } #note { width: 20em }";
  private static final String STATE =
      "() => { const note = document.getElementById('note'); return [note.value,"
          + " document.activeElement === note, note.selectionStart, Math.round(window.scrollY)]; }";

  @Test
  void anOpenTabFindsTheServerAgainAndKeepsWhatIsTheUsers(@TempDir Path path) throws Exception {
    ServedFolder folder = ServedFolder.with(path, TEMPLATE, data("Before", 1, 2));
    folder.write("page.css", SHEET);
    try (Browsers browsers = Browsers.open()) {
      int port;
      LiveTab tab;
      List<?> typed;
      try (ServeProcess server = ServeProcess.start(folder)) {
        port = server.port();
        tab = LiveTab.open(browsers, server.url());
        tab.page().focus("#note");
        tab.page().keyboard().type("half of a ");
        tab.page().evaluate("() => window.scrollTo(0, 1021)");
        server.kill();
      }
      Page page = tab.page();
      page.keyboard().type("sentence");
      // Nobody is there to take it; the button itself does not take the focus this way.
      page.dispatchEvent("button", "click");
      typed = (List<?>) page.evaluate(STATE);
      assertThat(typed).isEqualTo(List.of("half of a sentence", true, 18, 1021));
      folder.data(data("After", 2, 3));

      try (ServeProcess again = ServeProcess.start(folder, port)) {
        tab.await("document.title === 'After'");
        tab.await("diary.filter(([name]) => name === 'attached').length === 2");
        assertThat(page.evaluate(STATE)).as("what is the user's").isEqualTo(typed);
        assertThat(tab.isSameDocument()).as("no reload").isTrue();
        assertThat(tab.told("gone")).containsExactly("{\"code\":4404}");
        assertThat(tab.told("lost"))
            .containsExactly("{\"events\":[{\"number\":1,\"name\":\"send\"}]}");
        assertLikeAFreshLoad(browsers, tab, again);

        folder.data(data("Later", 3));
        tab.await("document.title === 'Later'");
        page.keyboard().type("!");
        assertThat(page.inputValue("#note")).isEqualTo("half of a sentence!");
        assertLikeAFreshLoad(browsers, tab, again);
        assertThat(tab.isSameDocument()).isTrue();
        assertThat(tab.told("repaired")).isEmpty();
      }
    }
  }

  private static void assertLikeAFreshLoad(Browsers browsers, LiveTab tab, ServeProcess server) {
    try (LiveTab fresh = LiveTab.open(browsers, server.url())) {
      assertThat(tab.normalForm()).isEqualTo(fresh.normalForm());
    }
  }

  private static String data(String title, int... ids) {
    StringBuilder items = new StringBuilder();
    for (int id : ids) {
      items.append(items.isEmpty() ? "" : ", ");
      items.append("{\"id\": %d, \"text\": \"item %d of %s\"}".formatted(id, id, title));
    }
    return "{\"title\": \"%s\", \"note\": \"\", \"items\": [%s]}".formatted(title, items);
  }
}
