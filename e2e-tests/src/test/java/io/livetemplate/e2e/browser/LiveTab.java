package io.livetemplate.e2e.browser;

import static java.util.stream.Collectors.toSet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tab with a live page, in a profile of its own. It keeps a diary of what LiveTemplate tells the
 * document, in the page's own memory: a reload would tear it, and {@link #isSameDocument} would
 * tell.
 */
public final class LiveTab implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 90_000;

  private static final String DIARY =
      """
      window.diary = [];
      for (const name of ['attached', 'transport', 'applied', 'lost', 'gone', 'repaired', 'error'])
        document.addEventListener('livetemplate:' + name, (e) => diary.push([name, e.detail]));
      """;

  private static final String NORMAL_FORM =
      "() => { "
          + resource("/addressing/normal-form.js")
          + "; return liveTemplateNormalForm(document); }";

  private final BrowserContext profile;
  private final Page page;
  private final FrameLog talk;
  private final List<String> complaints = new ArrayList<>();

  private LiveTab(BrowserContext profile) {
    this.profile = profile;
    this.page = profile.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.addInitScript(DIARY);
    talk = new FrameLog(page);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      // No page here has that icon; the browser asks for it by itself.
      if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
  }

  /** A new tab of a profile, which ends with it; nothing is shown in it yet. */
  public static LiveTab in(BrowserContext profile) {
    return new LiveTab(profile);
  }

  /** Opens an address in a new tab and waits until the server knows it. */
  public static LiveTab open(Browsers browsers, String url) {
    LiveTab tab = new LiveTab(browsers.newProfile());
    tab.visit(url);
    return tab;
  }

  /** The same, and the clock of the tab can be put forward by {@code page().clock()}. */
  public static LiveTab openTimed(Browsers browsers, String url) {
    LiveTab tab = new LiveTab(browsers.newProfile());
    tab.page.clock().install();
    tab.visit(url);
    return tab;
  }

  /** Goes to an address, as typed by the user, and waits until the server knows the page. */
  public void visit(String url) {
    page.navigate(url);
    begin();
  }

  /** Marks the document that is there now, and waits until the server knows it. */
  public void begin() {
    await("diary.some(([name]) => name === 'attached')");
    page.evaluate("() => { window.marked = true; }");
  }

  /** {@return the tab itself} */
  public Page page() {
    return page;
  }

  /** Waits until a JavaScript expression is true. */
  public void await(String expression) {
    await(expression, null);
  }

  /** Waits until a JavaScript expression, in which {@code given} is the argument, is true. */
  public void await(String expression, @Nullable Object given) {
    page.waitForFunction("given => " + expression, given);
  }

  /** Waits until the first element that the selector fits has this text. */
  public void awaitText(String selector, String text) {
    await("document.querySelector(given[0])?.textContent === given[1]", List.of(selector, text));
  }

  /** {@return the text of the first element that the selector fits} */
  public String text(String selector) {
    return String.valueOf(page.textContent(selector));
  }

  /** {@return the ids of the strategies of all patches that came so far} */
  public Set<String> strategies() {
    List<?> names =
        (List<?>)
            page.evaluate(
                "() => JSON.parse(document.getElementById('livetemplate').textContent)"
                    + ".strategies.map(([id]) => id)");
    return talk.strategies().mapToObj(i -> String.valueOf(names.get(i))).collect(toSet());
  }

  /** Waits until the server has said something that begins like this. */
  public void awaitMessage(String beginning) {
    page.waitForCondition(() -> talk.heard(beginning));
  }

  /** {@return the messages that it said so far} */
  public List<JsonNode> said() {
    return talk.messages(true);
  }

  /** {@return the messages that it heard so far} */
  public List<JsonNode> heard() {
    return talk.messages(false);
  }

  /** {@return how often it asked for a WebSocket, and how often it polled} */
  public FrameLog.Attempts attempts() {
    return talk.attempts();
  }

  /** Waits until a frame of at least this number has been applied. */
  public void awaitApplied(int n) {
    await("diary.some(([name, detail]) => name === 'applied' && detail.n >= given)", n);
  }

  /** {@return the numbers of the frames applied so far} */
  public List<?> applied() {
    return (List<?>)
        page.evaluate(
            "() => diary.filter(([name]) => name === 'applied').map(([, detail]) => detail.n)");
  }

  /** {@return the details of all events of a name so far, each as JSON} */
  public List<String> told(String event) {
    List<?> details =
        (List<?>)
            page.evaluate(
                "event => diary.filter(([name]) => name === event).map(([, detail]) =>"
                    + " JSON.stringify(detail))",
                event);
    return details.stream().map(String::valueOf).toList();
  }

  /** {@return what the document was told of its page, as JSON} */
  public String bootstrap() {
    return text("#livetemplate");
  }

  /** From now on this tab claims to be another page: it finds this in place of its bootstrap. */
  public void claim(String bootstrap) {
    page.addInitScript(
        "addEventListener('readystatechange', () => {"
            + " if (document.readyState === 'interactive')"
            + " document.getElementById('livetemplate').firstChild.data = "
            + "'"
            + bootstrap.replace("\\", "\\\\").replace("'", "\\'")
            + "'"
            + "; }, true);");
  }

  /** {@return the document's normal form} */
  public String normalForm() {
    return (String) page.evaluate(NORMAL_FORM);
  }

  /** {@return whether this is still the document that {@link #begin} marked} */
  public boolean isSameDocument() {
    return (Boolean) page.evaluate("() => window.marked === true");
  }

  /**
   * {@return errors on the console, violations of the page's policy among them, and uncaught ones}
   */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps all that is known of it in files whose names begin with this. */
  public void keep(Path folder, String name) throws IOException {
    Files.write(folder.resolve(name + "-frames.txt"), talk.lines());
    Files.write(folder.resolve(name + "-console.txt"), complaints);
    Files.writeString(folder.resolve(name + ".html"), page.content());
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    profile.close();
  }

  private static String resource(String name) {
    try (InputStream in = LiveTab.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
