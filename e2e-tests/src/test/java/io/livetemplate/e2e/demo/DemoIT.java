package io.livetemplate.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the first screen of the README promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoIT {
  /** Notes each row whose element is exchanged for another although the row stays. */
  private static final String WATCH_ROWS =
      """
      () => {
        const rows = () => new Map([...document.querySelectorAll('tbody tr')].map((tr) => [tr.id, tr]));
        window.exchanged = [];
        window.orders = new Set();
        let before = rows();
        document.addEventListener('livetemplate:applied', () => {
          const now = rows();
          for (const [id, tr] of now)
            if (before.has(id) && before.get(id) !== tr) exchanged.push(id);
          before = now;
          orders.add([...now.keys()].join());
        });
      }
      """;

  private final Browsers browsers = Browsers.open();
  private DemoProcess demo;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    demo = DemoProcess.start();
  }

  @AfterAll
  void close() {
    browsers.close();
    demo.close();
  }

  @Test
  void theIndexLeadsToEveryPageAndBack() {
    try (LiveTab tab = LiveTab.open(browsers, demo.url())) {
      Page page = tab.page();
      for (String path : new String[] {"processes", "counter"}) {
        page.click("a[href='/" + path + "']");
        page.waitForURL(demo.url() + path);
        tab.begin();
        page.click("nav a");
        page.waitForURL(demo.url());
        tab.begin();
      }
      assertClean(tab);
    }
  }

  @Test
  void theTableChangesWithoutAReloadAndRowsKeepTheirElements() {
    try (LiveTab tab = LiveTab.open(browsers, demo.url() + "processes")) {
      tab.await("document.querySelectorAll('tbody tr').length > 1");
      tab.page().evaluate(WATCH_ROWS);
      String before = tab.page().textContent("main");
      // Several seconds of a machine that does something: rows move.
      tab.await("orders.size >= 3");
      assertThat(tab.page().textContent("main")).isNotEqualTo(before);
      assertThat(tab.page().evaluate("() => exchanged.join()")).isEqualTo("");
      assertThat(tab.isSameDocument()).as("no reload").isTrue();
      assertClean(tab);
    }
  }

  @Test
  void theFilterKeepsWhatIsTypedWhileUpdatesArrive() {
    try (LiveTab tab = LiveTab.open(browsers, demo.url() + "processes")) {
      Page page = tab.page();
      tab.await("document.querySelectorAll('tbody tr').length > 1");
      page.focus("input[name=filter]");
      for (char letter : "java".toCharArray()) {
        int applied = tab.applied().size();
        page.keyboard().type(String.valueOf(letter));
        tab.await("diary.filter(([name]) => name === 'applied').length > given + 1", applied);
      }
      assertThat(page.inputValue("input[name=filter]")).isEqualTo("java");
      assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("filter");
      // The demo itself is one of them.
      tab.await(
          "[...document.querySelectorAll('tbody tr')].every((tr) => /java/i.test(tr.textContent))"
              + " && document.querySelector('tbody tr') !== null");

      page.fill("input[name=filter]", "no process is called so");
      page.click("text=Show all");
      tab.await("document.querySelectorAll('tbody tr').length > 1");
      assertThat(tab.isSameDocument()).isTrue();
      assertClean(tab);
    }
  }

  @Test
  void theCounterCountsForEachTabAlone() {
    try (LiveTab one = LiveTab.open(browsers, demo.url() + "counter");
        LiveTab other = LiveTab.open(browsers, demo.url() + "counter")) {
      one.page().click("text=+1");
      one.page().click("text=+1");
      one.page().click("[lt-click=decrement]");
      other.page().click("[lt-click=decrement]");
      one.await("document.querySelector('output').textContent === '1'");
      other.await("document.querySelector('output').textContent === '-1'");
      assertThat(one.page().title()).isEqualTo("Counter: 1");
      assertThat(one.isSameDocument()).isTrue();
      assertClean(one);
      assertClean(other);
    }
  }

  private static void assertClean(LiveTab tab) {
    assertThat(tab.complaints()).as("errors, violations of the policy").isEmpty();
    assertThat(tab.told("repaired")).isEmpty();
    assertThat(tab.told("error")).isEmpty();
    assertThat(tab.told("lost")).isEmpty();
  }
}
