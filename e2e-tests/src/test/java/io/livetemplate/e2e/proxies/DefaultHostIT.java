package io.livetemplate.e2e.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.process.FreePort;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * nginx with {@code proxy_pass} and no word about {@code Host}: the server is asked for as {@code
 * 127.0.0.1:8080}, and knows by {@code public-origin} alone whose requests are its own.
 */
final class DefaultHostIT {
  private static final String HTML =
      "<!doctype html><html><head><title>t</title></head>"
          + "<body><p>{{count}}</p><button lt-click=\"add\">+1</button></body></html>";
  private static final TemplateSource SOURCE =
      name -> Optional.of(new TemplateSource.Text(name, HTML));

  @TempDir private static Path folder;

  /** What the page shows. */
  public record Counted(int count) {}

  @Test
  void thePublicOriginIsEnough() throws Exception {
    Certificates tls = Certificates.in(folder);
    int port = FreePort.next();
    String nginx = Proxy.Kind.NGINX.withDefaultHost();
    try (Server server = serve("https://localhost:" + port);
        Browsers browsers = Browsers.open();
        BrowserContext profile =
            browsers
                .browser()
                .newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
      isLive(profile, Proxy.start(Proxy.Kind.NGINX, nginx, server.port(), tls, port), "websocket");
      String blocked = Proxy.blocked(nginx);
      isLive(profile, Proxy.start(Proxy.Kind.NGINX, blocked, server.port(), tls, port), "polling");
    }
  }

  private static Server serve(String publicOrigin) {
    var application =
        LiveTemplate.builder(MethodHandles.lookup())
            .set("transport", "jetty")
            .set("public-origin", publicOrigin)
            .build();
    application
        .page("/", Template.of("count", Counted.class).from(SOURCE), request -> new Counted(0))
        .on("add", (model, event) -> new Counted(model.count() + 1));
    return application.start(0);
  }

  private static void isLive(BrowserContext profile, Proxy started, String by) {
    try (Proxy proxy = started) {
      LiveTab tab = LiveTab.in(profile);
      tab.visit(proxy.url("/"));
      tab.page().click("button");
      tab.awaitText("p", "1");
      assertThat(tab.told("transport").getLast()).contains("\"kind\":\"" + by + "\"");
      assertThat(tab.told("gone")).isEmpty();
      tab.page().close();
    }
  }
}
