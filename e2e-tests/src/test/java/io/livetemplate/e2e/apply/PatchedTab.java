package io.livetemplate.e2e.apply;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.livetemplate.client.ClientFiles;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab with a page that the client has attached to a server in the tab itself. Strategies have the
 * numbers of their order: marker 0, replacement 1, static-dynamic 2, granular 3.
 */
final class PatchedTab implements AutoCloseable {
  private static final String ORIGIN = "http://localhost:1";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
          + " media-src 'self'; frame-src 'self'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types livetemplate";
  private static final String STRATEGIES =
      "[[\"marker\",1,null],[\"replacement\",1,null],[\"static-dynamic\",1,null],[\"granular\",1,null]]";

  private final BrowserContext profile;
  private final Page page;
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private String policy = POLICY;

  private PatchedTab(Browsers browsers) {
    profile = browsers.newProfile();
    page = profile.newPage();
    page.addInitScript(resource("socket.js"));
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
        complaints.add(message.text());
      }
    });
    page.route(ORIGIN + "/**", this::answer);
    ClientFiles.names()
        .forEach(name -> ClientFiles.read(name).ifPresent(bytes -> with("/" + name, bytes)));
  }

  /**
   * Opens a tab that has not loaded anything yet.
   *
   * @param browsers whose browser it is in
   */
  static PatchedTab in(Browsers browsers) {
    return new PatchedTab(browsers);
  }

  /** Lets scripts parse HTML as they like, and HTML bring styles. */
  PatchedTab trusting() {
    policy =
        POLICY
            .substring(0, POLICY.indexOf(" require-trusted-types-for"))
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    return this;
  }

  /** Has a file served. */
  PatchedTab with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Has a file served. */
  PatchedTab with(String path, String content) {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Loads a page and waits until the client is attached.
   *
   * @param head of the document, without the client
   * @param body of the document, without the bootstrap
   * @param shapes the layouts as JSON, the root's first
   */
  PatchedTab load(String head, String body, String shapes) {
    visit(html(head, body, shapes));
    await("told.some(([name]) => name === 'attached')");
    return this;
  }

  /** Loads a page as it is. */
  void visit(String html) {
    with("/page", html);
    page.navigate(ORIGIN + "/page");
  }

  /** {@return the page of {@link #load} as it is served} */
  static String html(String head, String body, String shapes) {
    String bootstrap =
        "{\"v\":1,\"page\":\"p\",\"epoch\":\"e\",\"token\":\"t\",\"n\":0,\"path\":\"/lt\","
            + "\"strategies\":%s,\"shapes\":%s}".formatted(STRATEGIES, shapes);
    return "<!doctype html><html><head>"
        + "<script type=\"module\" src=\"/livetemplate.js\" lt-own></script>"
        + head
        + "</head><body>"
        + body
        + "<script type=\"application/json\" id=\"livetemplate\">"
        + bootstrap.replace("<", "\\u003c")
        + "</script></body></html>";
  }

  /** Has the client apply a frame with these patches, JSON; done when this returns. */
  void receive(String patches) {
    page.evaluate("patches => receive(JSON.parse(patches))", patches);
    await("told.some(([name, detail]) => name === 'applied' && detail.n === n)");
  }

  /** {@return what an expression gives, as text} */
  String value(String expression) {
    return String.valueOf(page.evaluate("() => String(" + expression + ")"));
  }

  /** Runs statements in the page. */
  void run(String statements) {
    page.evaluate("() => { " + statements + " }");
  }

  void await(String expression) {
    page.waitForFunction("() => " + expression);
  }

  Page page() {
    return page;
  }

  /** {@return the repairs that the client asked for so far} */
  List<?> repairs() {
    return (List<?>) page.evaluate("() => sent.filter(text => text.startsWith('[\"repair'))");
  }

  /** {@return errors on the console and uncaught ones, violations of the policy among them} */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    profile.close();
  }

  private void answer(Route route) {
    String path = route.request().url().substring(ORIGIN.length());
    byte[] content = files.get(path);
    if (content == null) {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setBodyBytes(content)
            .setHeaders(
                Map.of(
                    "Content-Type",
                    type(path),
                    "Content-Security-Policy",
                    policy,
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Embedder-Policy",
                    "require-corp")));
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "wav" -> "audio/wav";
      default -> "text/html; charset=utf-8";
    };
  }

  static String resource(String name) {
    try (InputStream in = PatchedTab.class.getResourceAsStream("/apply/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource /apply/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
