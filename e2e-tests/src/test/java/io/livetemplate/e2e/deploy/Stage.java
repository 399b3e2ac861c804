package io.livetemplate.e2e.deploy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.Cookie;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one test needs: the application of its deployment, a desk that no other test has, and tabs.
 * Everything that it opened is closed behind the test.
 */
public final class Stage implements AutoCloseable {
  private final Deployment deployment;
  private final AppHost host;
  private final Browsers browsers;
  private final Supplier<Browsers> whole;
  private final String desk;
  private final List<LiveTab> tabs = new ArrayList<>();
  private final List<BrowserContext> profiles = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  Stage(
      Deployment deployment,
      AppHost host,
      Browsers browsers,
      Supplier<Browsers> whole,
      String desk) {
    this.deployment = deployment;
    this.host = host;
    this.browsers = browsers;
    this.whole = whole;
    this.desk = desk;
  }

  /** {@return what stands on the path of the application} */
  public Deployment deployment() {
    return deployment;
  }

  /** {@return where the application runs} */
  public AppHost host() {
    return host;
  }

  /** {@return the name of this test's desk: the path of its page} */
  public String desk() {
    return desk;
  }

  /** {@return the address of the desk in an application} */
  public String url(Port application) {
    return url(host.port(application));
  }

  /** {@return the address of the desk at the near end of a line} */
  public String url(Line line) {
    return url(line.port());
  }

  private String url(int port) {
    return "http://127.0.0.1:" + port + "/" + desk;
  }

  /** {@return asks for things of an application behind the back of its pages} */
  public Steering steering(Port application) {
    return new Steering(host, application, desk);
  }

  /** Opens the desk of the application that runs by the defaults. */
  public LiveTab open() {
    return open(Port.DESK);
  }

  /** Opens the desk in a tab with a profile of its own, and waits until it is live. */
  public LiveTab open(Port application) {
    return open(profile(), url(application));
  }

  /** Opens the desk for a user. */
  public LiveTab open(Port application, String user) {
    BrowserContext profile = profile();
    profile.addCookies(List.of(new Cookie("user", user).setUrl(url(application))));
    return open(profile, url(application));
  }

  /** Opens the desk through a line. */
  public LiveTab open(Line line) {
    return open(profile(), url(line));
  }

  /** {@return a tab with a profile of its own that shows nothing yet} */
  public LiveTab blank() {
    return blank(profile());
  }

  private LiveTab blank(BrowserContext profile) {
    LiveTab tab = LiveTab.in(profile);
    tabs.add(tab);
    return tab;
  }

  /** Opens an address in a profile, and waits until the page is live. */
  public LiveTab open(BrowserContext profile, String url) {
    LiveTab tab = blank(profile);
    tab.visit(url);
    return tab;
  }

  /** {@return a profile that shares nothing with others} */
  public BrowserContext profile() {
    return profile(browsers);
  }

  /** {@return such a profile in a browser that has a back-forward cache} */
  public BrowserContext profileWithBackForwardCache() {
    return profile(whole.get());
  }

  private BrowserContext profile(Browsers in) {
    // Certificates of the tests are signed by an authority that they made themselves.
    BrowserContext profile =
        in.browser().newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    profile.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    profiles.add(profile);
    return profile;
  }

  /** {@return a line to an application that can be cut} */
  public Line line(Port application) {
    Line line = Line.to(() -> host.port(application));
    lines.add(line);
    return line;
  }

  List<BrowserContext> profiles() {
    return profiles;
  }

  List<LiveTab> tabs() {
    return tabs;
  }

  @Override
  public void close() {
    profiles.forEach(BrowserContext::close);
    lines.forEach(Line::close);
  }
}
