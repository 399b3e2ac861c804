package io.livetemplate.e2e.faults;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Transport;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A page that counts the events that it handled, on a real server. */
final class CountingApp implements AutoCloseable {
  /** What a page shows, and which page it is. */
  public record Counting(String page, int count) {}

  private static final TemplateSource TEMPLATE =
      name ->
          Optional.of(
              new TemplateSource.Text(
                  name,
                  "<!doctype html><title>t</title><p>Count: {{count}}</p>"
                      + "<button lt-click=act>+1</button>"));

  private final Map<String, ConcurrentLinkedQueue<String>> handled = new ConcurrentHashMap<>();
  private final Application application;
  private final PageRoute<Counting> route;
  private final Server server;

  /**
   * Starts it.
   *
   * @param heartbeat after how much silence the server asks, and how long it waits for an answer
   */
  CountingApp(Deployment deployment, Duration heartbeat) {
    List<Transport> transports = deployment.transports();
    LiveTemplate.Builder builder =
        LiveTemplate.builder(MethodHandles.lookup())
            .set(Limits.EVENTS_PER_SECOND, "1000000")
            .set(Limits.EVENT_BURST, "1000000")
            .set(Limits.HEARTBEAT, heartbeat.toString())
            .set(Limits.HEARTBEAT_ANSWER, heartbeat.toString())
            .set("transport", transports.getFirst().id());
    transports.forEach(builder::transport);
    application = builder.build();
    route =
        application
            .page(
                "/{page}",
                Template.of("count", Counting.class).from(TEMPLATE),
                request -> new Counting(request.parameter("page"), 0))
            .on(
                "act",
                (model, event) -> {
                  handled
                      .computeIfAbsent(model.page(), key -> new ConcurrentLinkedQueue<>())
                      .add(event.value().orElse(""));
                  return new Counting(model.page(), model.count() + 1);
                });
    server = application.start(0);
  }

  int port() {
    return server.port();
  }

  URI page(String name) {
    return server.uri().resolve("/" + name);
  }

  PageRoute<Counting> route() {
    return route;
  }

  Application application() {
    return application;
  }

  List<String> handled(String page) {
    return List.copyOf(handled.getOrDefault(page, new ConcurrentLinkedQueue<>()));
  }

  @Override
  public void close() {
    server.close();
  }
}
