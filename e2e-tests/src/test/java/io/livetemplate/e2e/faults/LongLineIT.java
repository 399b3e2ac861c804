package io.livetemplate.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Page;
import io.livetemplate.api.metrics.Counter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Much on one line. More of it: {@code -Dlivetemplate.test.reconnect-events}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class LongLineIT {
  private static final int EVENTS =
      Integer.getInteger("livetemplate.test.reconnect-events", 100_000);
  private static final int RECONNECTS = 100;
  private static final int UPDATES = 1_000_000;
  private static final long SLACK_BYTES = 30_000_000;

  private final CountingApp app = new CountingApp(Deployment.JETTY, Duration.ofSeconds(25));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    http.shutdownNow();
    app.close();
  }

  @Test
  void events_through_a_hundred_forced_reconnects_are_handled_once_in_order() throws Exception {
    try (FaultProxy proxy = FaultProxy.sound(app.port())) {
      var client = new StubbornClient(http, app.page("cut"), proxy.port(), Duration.ofSeconds(10));
      for (int cut = 1; cut <= RECONNECTS; cut++) {
        client.settle(EVENTS / RECONNECTS * cut, EVENTS, 50);
        proxy.cutAll();
        // The WebSocket of the JDK does not always tell that its connection was cut.
        client.giveUp();
      }
      client.waitFor(Integer.toString(EVENTS));
      client.giveUp();
      assertThat(client.problems()).isEmpty();
      assertThat(client.channels()).isGreaterThanOrEqualTo(RECONNECTS);
      assertThat(app.handled("cut")).isEqualTo(numbers(EVENTS));
    }
  }

  @Test
  void a_client_that_does_not_read_costs_no_memory_and_gets_the_last_content() throws Exception {
    try (FaultProxy proxy = FaultProxy.sound(app.port())) {
      var client = new StubbornClient(http, app.page("deaf"), proxy.port(), Duration.ofSeconds(10));
      client.settle(1, 1, 1);
      Page<CountingApp.Counting> page =
          app.route()
              .pages()
              .filter(one -> one.request().path().equals("/deaf"))
              .findFirst()
              .orElseThrow();
      long before = heap();
      for (int i = 0; i < UPDATES; i++) {
        page.update(model -> new CountingApp.Counting(model.page(), model.count() + 1));
      }
      assertThat(heap() - before).isLessThan(SLACK_BYTES);
      client.waitFor(Integer.toString(UPDATES + 1));
      client.giveUp();
      assertThat(client.problems()).isEmpty();
      assertThat(
              app.application().metrics().route("/{page}").count(Counter.UPDATES_MERGED, "merged"))
          .as("updates that were merged")
          .isGreaterThan(UPDATES / 2);
    }
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
