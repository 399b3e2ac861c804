package io.livetemplate.e2e.faults;

import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.settings.Limits;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers of one application, one after the other, that know nothing of each other's pages. */
final class Nodes implements AutoCloseable {
  /** What a page shows. */
  public record Shown(int count) {}

  private static final TemplateSource PAGE =
      name ->
          Optional.of(
              new TemplateSource.Text(
                  name,
                  "<!doctype html><title>t</title><p id=\"count\">{{count}}</p>"
                      + "<button id=\"add\" lt-click=\"add\">+1</button>"
                      + "<textarea id=\"draft\"></textarea>"
                      + "<p>What makes it long enough to scroll</p>".repeat(100)));

  private final AtomicInteger shown = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Server> servers = new ArrayList<>();
  private final String detached;
  private volatile int port;

  /**
   * Begins the first one.
   *
   * @param detached for how long pages wait for their browser to come back, as the setting says it
   */
  Nodes(String detached) {
    this.detached = detached;
    moveOn();
  }

  /** {@return where the node of the moment listens} */
  int port() {
    return port;
  }

  /** What pages show that begin from now on. */
  void shown(int count) {
    shown.set(count);
  }

  void awaitEndOfPage() throws InterruptedException {
    ended.await();
  }

  void restart() {
    servers.removeLast().close();
    moveOn();
  }

  /** Begins another node; the one before goes on, but nobody asks it. */
  void moveOn() {
    var application =
        LiveTemplate.builder(MethodHandles.lookup()).set(Limits.DETACHED, detached).build();
    application
        .page(
            "/",
            Template.of("page.html", Shown.class).from(PAGE),
            request -> new Shown(shown.get()))
        .closed(page -> ended.countDown())
        .on("add", (model, event) -> new Shown(model.count() + 1));
    Server server = application.start(0);
    servers.add(server);
    port = server.port();
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
  }
}
