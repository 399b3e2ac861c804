package io.livetemplate.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Page;
import io.livetemplate.api.metrics.Counter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Real sockets through a proxy that fails. More of it: {@code -Dlivetemplate.test.fault-schedules},
 * {@code -Dlivetemplate.test.reconnect-events}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class FaultyLineIT {
  private static final int SCHEDULES = Integer.getInteger("livetemplate.test.fault-schedules", 100);
  private static final int EVENTS =
      Integer.getInteger("livetemplate.test.reconnect-events", 20_000);
  private static final int RECONNECTS = 100;
  private static final int UPDATES = 1_000_000;
  private static final int AT_ONCE = 8;
  private static final long SLACK_BYTES = 30_000_000;

  private final CountingApp app = new CountingApp();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    http.shutdownNow();
    app.close();
  }

  @Test
  void whatever_the_line_does_events_are_handled_once_in_order_and_the_content_arrives()
      throws Exception {
    var room = new Semaphore(AT_ONCE);
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 0; seed < SCHEDULES; seed++) {
        int own = seed;
        room.acquire();
        CompletableFuture<Integer> one =
            CompletableFuture.supplyAsync(() -> schedule(own), threads);
        all.add(one.whenComplete((channels, failure) -> room.release()));
      }
    }
    int channels = 0;
    for (CompletableFuture<Integer> one : all) {
      channels += one.get();
    }
    assertThat(channels).as("channels, so that something was tried").isGreaterThan(SCHEDULES * 2);
  }

  private int schedule(long seed) {
    String name = "seed" + seed;
    try (FaultProxy proxy = FaultProxy.seeded(app.port(), seed)) {
      var client = new StubbornClient(http, app.page(name), proxy.port(), Duration.ofMillis(150));
      client.settle(30, 2);
      client.waitFor("30");
      client.close();
      assertThat(client.problems()).as(name).isEmpty();
      assertThat(app.handled(name)).as(name).isEqualTo(numbers(30));
      return client.channels();
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }

  @Test
  void events_through_a_hundred_forced_reconnects_are_handled_once_in_order() throws Exception {
    try (FaultProxy proxy = FaultProxy.sound(app.port())) {
      var client = new StubbornClient(http, app.page("cut"), proxy.port(), Duration.ofSeconds(10));
      for (int cut = 1; cut <= RECONNECTS; cut++) {
        client.settle(EVENTS / RECONNECTS * cut, 50);
        proxy.cutAll();
      }
      client.waitFor(Integer.toString(EVENTS));
      client.close();
      assertThat(client.problems()).isEmpty();
      assertThat(client.channels()).isGreaterThanOrEqualTo(RECONNECTS);
      assertThat(app.handled("cut")).isEqualTo(numbers(EVENTS));
    }
  }

  @Test
  void a_client_that_does_not_read_costs_no_memory_and_gets_the_last_content() throws Exception {
    try (FaultProxy proxy = FaultProxy.sound(app.port())) {
      var client = new StubbornClient(http, app.page("deaf"), proxy.port(), Duration.ofSeconds(10));
      client.settle(1, 1);
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
      client.close();
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
