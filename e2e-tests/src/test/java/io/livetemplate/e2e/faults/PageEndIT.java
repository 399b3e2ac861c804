package io.livetemplate.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a page came to its end while the line was cut, its user sees the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageEndIT {
  /** How a page ends. */
  enum End {
    /** Nobody came back in time. */
    EXPIRED,
    /** The process knows no page of the one before it. */
    RESTARTED,
    /** Requests reach another node from now on, with keys of its own. */
    OTHER_NODE
  }

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @EnumSource
  void theContentIsRightAndWhatIsTheUsersStays(End end) throws Exception {
    try (var nodes = new Nodes("300ms");
        Line line = Line.to(nodes::port);
        LiveTab tab = LiveTab.open(browsers, "http://127.0.0.1:" + line.port() + "/")) {
      click(tab);
      tab.awaitText("#count", "1");
      tab.page().fill("#draft", "half a sentence");
      tab.page().evaluate("() => { draft.setSelectionRange(5, 7); scrollTo(0, 300); }");

      line.cut();
      click(tab);
      nodes.shown(7);
      switch (end) {
        case EXPIRED -> nodes.awaitEndOfPage();
        case RESTARTED -> nodes.restart();
        case OTHER_NODE -> nodes.moveOn();
      }
      line.mend();

      tab.awaitText("#count", "7");
      tab.await("diary.filter(([name]) => name === 'attached').length === 2");
      assertThat(tab.told("lost"))
          .containsExactly("{\"events\":[{\"number\":2,\"name\":\"add\"}]}");
      assertThat(
              tab.page()
                  .evaluate(
                      """
                      () => [draft.value, document.activeElement.id,
                          draft.selectionStart, draft.selectionEnd, scrollY].join()
                      """))
          .isEqualTo("half a sentence,draft,5,7,300");
      assertThat(tab.isSameDocument()).as("no reload").isTrue();
      click(tab);
      tab.awaitText("#count", "8");
      assertThat(tab.told("repaired")).isEmpty();
    }
  }

  /** As a script would: the focus stays where it is. */
  private static void click(LiveTab tab) {
    tab.page().evaluate("() => add.click()");
  }
}
