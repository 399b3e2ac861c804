package io.livetemplate.e2e.xss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tab, in a browser of its own, without any Content-Security-Policy; knows what ran in it.
 * Confined to the thread that opened it.
 */
final class AttackedTab implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 90_000;

  /** What attacks load is of no interest; all that is loaded is the page and its client. */
  private static final String BLOCKED =
      """
      {"urlPatterns": [
        {"urlPattern": "http://127.0.0.1:*/attacked/*", "block": false},
        {"urlPattern": "http://127.0.0.1:*/_livetemplate/*", "block": false},
        {"urlPattern": "*://*:*/*", "block": true}]}
      """;

  private final Browsers browsers = Browsers.open();
  private final List<String> ran = new ArrayList<>();
  private final Page page;

  AttackedTab() {
    BrowserContext context =
        browsers.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    // By the browser itself: there are some 16,000 requests, too many to be asked about each.
    CDPSession devTools = context.newCDPSession(page);
    devTools.send("Network.enable");
    devTools.send("Network.setBlockedURLs", new Gson().fromJson(BLOCKED, JsonObject.class));
    page.addInitScript("window.ran = () => console.warn('it ran')");
    page.onConsoleMessage(message -> {
      if (message.text().equals("it ran")) {
        ran.add(message.location());
      }
    });
  }

  /** Goes to a live page. */
  void visit(String url) {
    page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
  }

  /** Shows a document that nobody wrote safely. */
  void show(String html) {
    page.setContent(html);
  }

  /** Waits until the page shows a round. */
  void await(String round) {
    page.waitForFunction("round => document.querySelector('#round').textContent === round", round);
  }

  /** Nothing ran, and nothing is there that could. */
  void isSafe(String when) throws IOException {
    assertThat(dangers()).as(when).isEmpty();
    assertThat(ran).as(when).isEmpty();
  }

  /** {@return what in the document could run} */
  List<?> dangers() throws IOException {
    try (InputStream in = AttackedTab.class.getResourceAsStream("running.js")) {
      if (in == null) {
        throw new IllegalStateException("running.js is not beside the test classes");
      }
      String script =
          new String(in.readAllBytes(), UTF_8).lines().skip(1).collect(Collectors.joining("\n"));
      return (List<?>) page.evaluate(script);
    }
  }

  /** {@return where attacks ran so far} */
  List<String> ran() {
    return List.copyOf(ran);
  }

  @Override
  public void close() {
    browsers.close();
  }
}
