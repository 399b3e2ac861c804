package io.livetemplate.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One real Chromium for the browser tests of one test class.
 *
 * <p>Chromium's headless shell is used where the system has it, because it takes half the time;
 * else Playwright's own browser where it has been downloaded, else the system's Chromium. Which one
 * it was is said once on standard output. With none there, {@link #open} fails and names the
 * remedy: a browser test is never skipped silently.
 *
 * <p>Confined to the thread that opened it, as Playwright is. {@link #close} ends the browser
 * process with everything opened in it.
 */
public final class Browsers implements AutoCloseable {
  /** No background traffic, no GPU, and no sandbox because tests also run as root in containers. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final Path executable;

  private Browsers(Playwright playwright, Browser browser, Path executable) {
    this.playwright = playwright;
    this.browser = browser;
    this.executable = executable;
  }

  /**
   * Starts a headless Chromium.
   *
   * @throws IllegalStateException if this machine has none; the message names the places searched
   */
  public static Browsers open() {
    return open(new BrowserType.LaunchOptions(), true);
  }

  /**
   * As {@link #open}, with the back-forward cache, which Playwright switches off and the headless
   * shell lacks.
   *
   * @throws IllegalStateException if this machine has no browser
   */
  public static Browsers withBackForwardCache() {
    return open(
        new BrowserType.LaunchOptions()
            .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")),
        false);
  }

  private static Browsers open(BrowserType.LaunchOptions options, boolean shell) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      Path own = Path.of(playwright.chromium().executablePath());
      Path executable = Executables.find(shell, own, System.getenv("PATH"));
      Browser browser =
          playwright
              .chromium()
              .launch(options.setExecutablePath(executable).setArgs(ARGUMENTS).setHeadless(true));
      System.out.println("browser tests use Chromium " + browser.version() + " at " + executable);
      return new Browsers(playwright, browser, executable);
    } catch (RuntimeException failed) {
      playwright.close();
      throw failed;
    }
  }

  /** The running browser, for contexts of its own kind. */
  public Browser browser() {
    return browser;
  }

  /** The program that runs. */
  public Path executable() {
    return executable;
  }

  /** A new tab in a profile of its own: nothing is shared with other tabs. */
  public Page newPage() {
    return browser.newPage();
  }

  /** A new profile, for tabs that share cookies and storage. */
  public BrowserContext newProfile() {
    return browser.newContext();
  }

  @Override
  public void close() {
    try {
      browser.close();
    } finally {
      playwright.close();
    }
  }
}
