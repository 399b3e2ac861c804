package io.livetemplate.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A browser that restores a session or opens a closed tab again may show the HTML that it had,
 * token and all, as a document of its own. Browsers cannot be told to, so the tests answer the
 * navigation with the HTML of before; what the client asks for then goes to the server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionRestoreIT {
  /** What became of the page of the old HTML. */
  enum Meanwhile {
    /** The tab that had it has it still. */
    IN_USE,
    /** Its tab was closed, and it waits for that one. */
    DETACHED,
    /** It waited for too long. */
    EXPIRED,
    /** The process knows no page of the one before it. */
    RESTARTED,
    /** Requests reach another node, with keys of its own. */
    OTHER_NODE
  }

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @EnumSource
  void aRestoredTabGetsAPageOfItsOwn(Meanwhile meanwhile) throws Exception {
    try (var nodes = new Nodes(meanwhile == Meanwhile.EXPIRED ? "300ms" : "10m");
        Line line = Line.to(nodes::port);
        BrowserContext profile = browsers.newProfile()) {
      String url = "http://127.0.0.1:" + line.port() + "/";
      LiveTab before = LiveTab.in(profile);
      String old = before.page().navigate(url).text();
      before.begin();
      click(before);
      before.awaitText("#count", "1");
      nodes.shown(7);
      if (meanwhile != Meanwhile.IN_USE) {
        before.page().close();
      }
      switch (meanwhile) {
        case IN_USE, DETACHED -> {}
        case EXPIRED -> nodes.awaitEndOfPage();
        case RESTARTED -> nodes.restart();
        case OTHER_NODE -> {
          nodes.moveOn();
          line.drop();
        }
      }

      LiveTab tab = LiveTab.in(profile);
      tab.page().addInitScript("addEventListener('DOMContentLoaded', () => add.click())");
      List<String> asked = restoring(tab, url, old);
      tab.visit(url);
      tab.awaitText("#count", "7");
      assertThat(tab.told("gone")).containsExactly("{\"code\":4404}");
      assertThat(tab.told("lost"))
          .as("what the user did on the old page")
          .containsExactly("{\"events\":[{\"number\":1,\"name\":\"add\"}]}");
      assertThat(tab.normalForm()).isEqualTo(fresh(profile, url));

      click(tab);
      assertThat(tab.page().evaluate("() => livetemplate.metrics().events.sent"))
          .as("a click is one event")
          .isEqualTo(1);
      tab.awaitText("#count", "8");
      if (meanwhile == Meanwhile.IN_USE) {
        click(before);
        before.awaitText("#count", "2");
        assertThat(before.told("gone")).isEmpty();
        assertThat(tab.text("#count")).isEqualTo("8");
      }
      assertThat(asked).as("no reload").containsExactly("document", "fetch");
      assertThat(tab.told("repaired")).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void whatTheBrowserRestoredInTheFormStays() throws Exception {
    try (var nodes = new Nodes("10m");
        Line line = Line.to(nodes::port);
        LiveTab tab = LiveTab.in(browsers.newProfile())) {
      String url = "http://127.0.0.1:" + line.port() + "/";
      String old = tab.page().navigate(url).text();
      tab.begin();
      tab.page().fill("#draft", "half a sentence");
      tab.page().navigate("about:blank");
      nodes.shown(7);
      nodes.restart();

      List<String> asked = restoring(tab, url, old);
      tab.page().goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
      tab.begin();
      tab.awaitText("#count", "7");
      assertThat(tab.page().inputValue("#draft")).isEqualTo("half a sentence");
      assertThat(asked).as("no reload").containsExactly("document", "fetch");
    }
  }

  /**
   * The next document that a tab asks for is the old one.
   *
   * @return how the address is asked for from now on
   */
  private static List<String> restoring(LiveTab tab, String url, String old) {
    List<String> asked = new ArrayList<>();
    // What a test answers has no address: to Chromium the server is on another network.
    tab.page().context().grantPermissions(List.of("local-network-access"));
    tab.page()
        .onRequest(request -> {
          if (request.url().equals(url)) {
            asked.add(request.resourceType());
          }
        });
    tab.page()
        .route(
            url,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody(old)),
            new Page.RouteOptions().setTimes(1));
    return asked;
  }

  /** What a tab shows that is opened now. */
  private static String fresh(BrowserContext profile, String url) {
    LiveTab tab = LiveTab.in(profile);
    tab.visit(url);
    return tab.normalForm();
  }

  private static void click(LiveTab tab) {
    tab.page().evaluate("() => add.click()");
  }
}
