package io.livetemplate.benchmarks.load;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.metrics.Timing;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.benchmarks.wire.Workload;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transport.polling.PollingTransport;
import io.livetemplate.transport.undertow.UndertowTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server under load: a page for each workload, and beside it, on another port of the same
 * transport, a bare echo. Obeys words on standard input, answers each by one line.
 */
final class LoadServer {
  private static final String MANY = "1000000000";

  private LoadServer() {}

  /**
   * Runs until its standard input ends.
   *
   * @param args the transport, the folder of the workloads
   */
  public static void main(String[] args) throws IOException {
    Transport transport =
        switch (args[0]) {
          case "jetty" -> new JettyTransport();
          case "undertow" -> new UndertowTransport();
          case "polling" -> new PollingTransport();
          default -> throw new IllegalArgumentException("no transport " + args[0]);
        };
    Application application = application(transport, Path.of(args[1]));
    Bound echo =
        transport
            .listener(Settings.of(Map.of()))
            .orElseThrow()
            .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new Echo());
    // All of 127.0.0.0/8, so that more connections fit than one address has ports.
    try (Server server = application.start("0.0.0.0", 0)) {
      System.out.println("ports " + server.port() + " " + echo.port());
      obey(application);
    } finally {
      echo.stop(Duration.ZERO);
    }
    System.exit(0);
  }

  private static Application application(Transport transport, Path workloads) throws IOException {
    Application application =
        LiveTemplate.builder(MethodHandles.lookup())
            .transport(transport)
            .set(Limits.EVENTS_PER_SECOND, MANY)
            .set(Limits.EVENT_BURST, MANY)
            .build();
    for (Workload workload : Workload.readAll(workloads)) {
      if (!workload.name().startsWith("w")) {
        // Changes of one large table: for sizes of frames only.
        continue;
      }
      var steps = new Steps(workload.steps());
      TemplateSource source =
          name -> Optional.of(new TemplateSource.Text(name, workload.template()));
      application
          .page(
              "/" + workload.name(),
              Template.of(workload.name(), Map.class).from(source),
              request -> steps.first())
          .on("step", (model, event) -> steps.after(model))
          .subscribe("step", String.class, (model, message) -> steps.after(model));
    }
    return application;
  }

  /** Of each page: its path and the medians of what a change takes, in nanoseconds. */
  private static String times(Metrics metrics) {
    return metrics.routes().entrySet().stream()
        .filter(route -> !route.getKey().isEmpty())
        .map(route ->
            Stream.of(Timing.HANDLE, Timing.RENDER, Timing.DIFF, Timing.PLAN, Timing.ENCODE)
                .map(timing -> "" + route.getValue().timing(timing).median().toNanos())
                .collect(Collectors.joining(",", route.getKey().substring(1) + ",", "")))
        .collect(Collectors.joining(" "));
  }

  private static void obey(Application application) throws IOException {
    var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String word = words.readLine(); word != null; word = words.readLine()) {
      switch (word) {
        case "publish" -> {
          application.topic("step").publish("now");
          System.out.println("published");
        }
        case "heap" -> {
          System.gc();
          System.gc();
          Runtime runtime = Runtime.getRuntime();
          System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()));
        }
        case "times" -> System.out.println("times " + times(application.metrics()));
        default -> throw new IllegalArgumentException(word);
      }
    }
  }
}
