package io.livetemplate.e2e.closecodes;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Chromium for one test class: the system's package where it is installed, Playwright's own
 * otherwise.
 *
 * <p>Not thread-safe; Playwright wants one thread.
 */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  /** Starts a headless Chromium. */
  public static Chromium open() {
    return new Chromium();
  }

  private Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    Path system = Path.of("/usr/bin/chromium");
    if (Files.isExecutable(system)) {
      options.setExecutablePath(system);
    }
    browser = playwright.chromium().launch(options);
  }

  /**
   * A new tab with storage and renderer process of its own: Chromium delays the sockets of a
   * renderer that had many failed ones.
   */
  public Page newPage() {
    return browser.newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
