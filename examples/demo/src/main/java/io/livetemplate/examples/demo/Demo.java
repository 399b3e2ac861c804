package io.livetemplate.examples.demo;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.examples.demo.monitor.Monitor;
import java.io.IOException;
import java.lang.invoke.MethodHandles;

/** Starts the demo: {@code Demo [--port PORT]}. */
public final class Demo {
  private static final int PORT = 8080;

  private Demo() {}

  /** The model of the index page. */
  record Index(String java) {}

  /** The model of the counter. */
  record Counter(int count) {}

  /**
   * Runs until the process is stopped.
   *
   * @param args {@code --port PORT}, 8080 unless given, 0 for any free one
   * @throws Exception when the port cannot be had
   */
  public static void main(String[] args) throws Exception {
    Application app = application();
    try (Monitor monitor = Monitor.on(app)) {
      monitor.start();
      Server server = start(app, port(args));
      System.out.println("listening on " + server.uri());
      server.await();
    }
  }

  private static Application application() {
    Application app = LiveTemplate.builder(MethodHandles.lookup()).name("demo").build();
    app.resource("/demo.css", "demo.css").resource("/icon.svg", "icon.svg");
    app.page(
        "/",
        Template.of("index.html", Index.class),
        request -> new Index(System.getProperty("java.version", "?")));
    app.page("/counter", Template.of("counter.html", Counter.class), request -> new Counter(0))
        .on("increment", (counter, event) -> new Counter(counter.count() + 1))
        .on("decrement", (counter, event) -> new Counter(counter.count() - 1));
    return app;
  }

  private static Server start(Application app, int port) {
    try {
      return app.start(port);
    } catch (IOException e) {
      System.err.println("port " + port + " cannot be had: " + e.getMessage() + "; try --port 0");
      System.exit(1);
      throw new IllegalStateException("not reached", e);
    }
  }

  private static int port(String[] args) {
    if (args.length == 0) {
      return PORT;
    }
    if (args.length == 2 && args[0].equals("--port") && args[1].matches("\\d{1,5}")) {
      return Integer.parseInt(args[1]);
    }
    System.err.println("usage: Demo [--port PORT]");
    System.exit(2);
    throw new IllegalStateException("not reached");
  }
}
