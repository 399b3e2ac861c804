package io.livetemplate.e2e.xss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No attack runs, in the first HTML of a page or in what is patched into it. */
final class XssIT {
  private static final int AT_ONCE = 40;
  private static final double PATIENCE_MILLIS = 90_000;
  private static final Pattern OWN = Pattern.compile("^(about:|http://[^/]+/($|_livetemplate/))");

  private final Browsers browsers = Browsers.open();
  private final List<String> ran = new ArrayList<>();
  private Page page;

  private static String page(String places) {
    return "<!doctype html><html><head><title>t</title></head><body><p id=\"round\">{{round}}</p>"
        + "<main>{{#attacks}}<section>"
        + places
        + "</section>{{/attacks}}</main></body></html>";
  }

  @BeforeEach
  void open() {
    BrowserContext context =
        browsers.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    // What attacks load is of no interest; it would only be waited for.
    page.route(url -> !OWN.matcher(url).find(), Route::abort);
    page.addInitScript("window.ran = () => console.warn('it ran')");
    page.onConsoleMessage(message -> {
      if (message.text().equals("it ran")) {
        ran.add(message.location());
      }
    });
  }

  @AfterEach
  void close() {
    browsers.close();
  }

  @Test
  void nothingRunsAtFirstLoadNorAfterAPatch() throws Exception {
    List<Map<String, Object>> attacks = Attacks.models();
    AtomicReference<Map<String, Object>> first = new AtomicReference<>(Map.of());
    Application app = LiveTemplate.builder(MethodHandles.lookup()).build();
    PageRoute<Object> route =
        app.page("/", template(page(Attacks.places())), request -> first.get());
    try (Server server = app.start(0)) {
      for (int from = 0; from < attacks.size(); from += AT_ONCE) {
        List<Map<String, Object>> some =
            attacks.subList(from, Math.min(from + AT_ONCE, attacks.size()));
        first.set(model("first", some));
        page.navigate(
            server.uri().toString(),
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForFunction("() => document.querySelector('#round').textContent === 'first'");
        safe("first HTML", from);

        patch(route, model("harmless", some.stream().map(each -> harmless()).toList()));
        patch(route, model("values", some));
        safe("values patched", from);

        patch(route, model("none", List.of()));
        patch(route, model("items", some));
        safe("items patched", from);
      }
    }
  }

  /** What is looked for is found where nobody writes values safely. */
  @Test
  void theAttacksRunWhereNothingKeepsThem() throws Exception {
    for (Map<String, Object> attack : Attacks.models()) {
      page.setContent("<p>" + attack.get("x") + "</p><a href=\"" + attack.get("x") + "\">x</a>");
      List<?> found = (List<?>) page.evaluate(running());
      if (!found.isEmpty()) {
        ran.add("found");
      }
    }
    assertThat(ran)
        .hasSizeGreaterThan(130)
        .contains("found")
        .anyMatch(each -> !each.equals("found"));
  }

  private void patch(PageRoute<Object> route, Map<String, Object> model) {
    route.update(before -> model);
    page.waitForFunction(
        "round => document.querySelector('#round').textContent === round", model.get("round"));
  }

  private void safe(String when, int from) throws IOException {
    assertThat((List<?>) page.evaluate(running())).as("%s, from %d on", when, from).isEmpty();
    assertThat(ran).as("%s, from %d on", when, from).isEmpty();
  }

  private static Map<String, Object> model(String round, List<Map<String, Object>> attacks) {
    return Map.of("round", round, "attacks", attacks);
  }

  private static Map<String, Object> harmless() {
    return Map.of("x", "/harmless", "list", List.of(Map.of("x", "/harmless")));
  }

  private static String running() throws IOException {
    try (InputStream in = XssIT.class.getResourceAsStream("running.js")) {
      if (in == null) {
        throw new IllegalStateException("running.js is not beside the test classes");
      }
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).collect(Collectors.joining("\n"));
    }
  }

  private static Template<Object> template(String text) {
    return Template.of("page.html")
        .from(name ->
            name.equals("page.html")
                ? Optional.of(new TemplateSource.Text(name, text))
                : Optional.empty());
  }
}
