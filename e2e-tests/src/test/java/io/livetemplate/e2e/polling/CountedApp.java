package io.livetemplate.e2e.polling;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Stopped;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A page that counts, with a field that somebody may type into. */
final class CountedApp implements AutoCloseable {
  /** What the page shows. */
  public record Counted(int count) {}

  private static final String HTML =
      """
      <!doctype html><html><head><title>Count</title></head>
      <body><p>Count: {{count}}</p><input name="q"><button lt-click="count">+1</button></body></html>
      """;
  private static final TemplateSource SOURCE =
      name -> Optional.of(new TemplateSource.Text(name, HTML));

  private final Queue<Integer> handled = new ConcurrentLinkedQueue<>();
  private final Application application;
  private final Server server;

  /** Runs on the listener of that transport; polling is on the path as well. */
  CountedApp(String transport) {
    application =
        LiveTemplate.builder(MethodHandles.lookup())
            .set("transport", transport)
            .set(Limits.EVENT_BURST, "1000")
            .build();
    application
        .page("/", Template.of("count", Counted.class).from(SOURCE), request -> new Counted(0))
        .on(
            "count",
            (model, event) -> {
              handled.add(model.count());
              return new Counted(model.count() + 1);
            });
    server = application.start(0);
  }

  int port() {
    return server.port();
  }

  String url() {
    return server.uri().toString();
  }

  /** {@return what the counter showed when each event came} */
  List<Integer> handled() {
    return List.copyOf(handled);
  }

  /** Stops as an operator would. */
  Stopped stop() {
    return server.stop(Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    server.close();
  }
}
