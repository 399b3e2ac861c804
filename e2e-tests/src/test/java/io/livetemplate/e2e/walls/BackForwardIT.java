package io.livetemplate.e2e.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.browser.Browsers;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A page that carries a token may not be stored, and is live all the same when its user comes back
 * to it: from the back-forward cache where the browser keeps it there, else as a new page.
 */
final class BackForwardIT {
  private static final double PATIENCE_MILLIS = 60_000;
  private static final String PAGE =
      "<!doctype html><html><head><title>t</title></head><body>"
          + "<p id=\"count\">{{count}}</p></body></html>";

  /** Chromium 156 keeps no page out of its cache but for what no-store itself brings about. */
  private static final String KEPT_OUT_BY =
      """
      () => window.restored ? [] :
        performance.getEntriesByType('navigation')[0].notRestoredReasons.reasons
          .map(({ reason }) => reason)
          .filter((reason) => !/no-store|ccns/.test(reason))
      """;

  /** What the page shows. */
  record Shown(int count) {}

  @Test
  void whoeverComesBackHasALivePage() throws Exception {
    Application app = LiveTemplate.builder(MethodHandles.lookup()).build();
    Template<Shown> template =
        Template.of("page.html", Shown.class)
            .from(name -> Optional.of(new TemplateSource.Text(name, PAGE)));
    PageRoute<Shown> route = app.page("/", template, request -> new Shown(1));
    try (Server server = app.start(0);
        OtherSite other = new OtherSite();
        Browsers browsers = Browsers.withBackForwardCache()) {
      Page page = browsers.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.addInitScript(
          "addEventListener('pageshow', (event) => { window.restored = event.persisted; });");
      Response answer = page.navigate(server.uri().toString());
      assertThat(answer.headers())
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
          .hasEntrySatisfying(
              "content-security-policy",
              policy ->
                  assertThat(policy)
                      .contains(
                          "script-src 'self';",
                          "frame-ancestors 'self'",
                          "require-trusted-types-for 'script'")
                      .doesNotContain("unsafe"));
      shows(route, page, 2);

      page.navigate(other.origin("localhost"));
      // A page that comes out of the cache is not loaded, so that cannot be waited for.
      page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.waitForFunction("() => window.restored !== undefined");
      assertThat((List<?>) page.evaluate(KEPT_OUT_BY))
          .as("what else kept it out of the cache, where it was not in it")
          .isEmpty();
      shows(route, page, 3);
    }
  }

  private static void shows(PageRoute<Shown> route, Page page, int count) {
    page.waitForFunction("() => document.querySelector('#count') !== null");
    route.update(before -> new Shown(count));
    page.waitForFunction(
        "count => document.querySelector('#count').textContent === String(count)", count);
  }
}
