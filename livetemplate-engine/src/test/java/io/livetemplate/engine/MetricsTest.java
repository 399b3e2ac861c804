package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.EngineListener;
import io.livetemplate.api.metrics.Gauge;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.metrics.RouteMetrics;
import io.livetemplate.api.metrics.Timing;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.WaitingChannel;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that is counted, in the life of one page. */
@Timeout(60)
class MetricsTest {
  public record Counting(int count) {}

  /** Sums up what it hears. */
  private static final class Sums implements EngineListener {
    final Map<String, Long> counts = new ConcurrentHashMap<>();
    final Map<Timing, Long> times = new ConcurrentHashMap<>();

    @Override
    public void counted(
        String application, String route, Counter counter, String label, long amount) {
      counts.merge(application + " " + route + " " + counter + " " + label, amount, Long::sum);
    }

    @Override
    public void timed(String application, String route, Timing timing, Duration time) {
      times.merge(timing, 1L, Long::sum);
    }
  }

  private final Sums heard = new Sums();
  private final Application app =
      LiveTemplate.builder(MethodHandles.lookup())
          .name("shop")
          .set(Limits.PAGES, "2")
          .listener(heard)
          .listener(
              new EngineListener() {
                @Override
                public void counted(
                    String application, String route, Counter counter, String label, long amount) {
                  throw new IllegalStateException("on purpose");
                }
              })
          .build();
  private final PageRoute<Counting> route =
      app.page("/", Template.of("counter.html", Counting.class), request -> new Counting(0))
          .on("increment", (model, event) -> new Counting(model.count() + 1))
          .on(
              "fail",
              (model, event) -> {
                throw new IOException("on purpose");
              });

  @Test
  void everything_is_counted() throws Exception {
    HttpResponse html = app.endpoint().handle(MemoryRequest.get("/"));
    String token = MemoryApplication.bootstrap(html, "token");
    String epoch = MemoryApplication.bootstrap(html, "epoch");
    Page<Counting> page = route.pages().findFirst().orElseThrow();
    assertThat(metrics().now(Gauge.PAGES, "waiting")).isEqualTo(1);
    assertThat(metrics().now(Gauge.BYTES, "rendered")).isPositive();

    WaitingChannel first = attach(token, epoch, 0);
    assertThat(first.next()).isEqualTo("[0,0]");
    assertThat(metrics().now(Gauge.PAGES, "attached")).isEqualTo(1);
    assertThat(metrics().now(Gauge.CHANNELS, "memory")).isEqualTo(1);
    first.says("[0,[[1,\"increment\"]]]");
    assertThat(first.next()).startsWith("[1,1,[[").contains("Count: 1");
    first.says("[1,[[2,\"fail\"],[3,\"nobody\"]]]");
    assertThat(first.next()).startsWith("[1,");
    merge(page, first);
    first.says("[2]");
    first.says("[\"repair\",0]");
    assertThat(first.next()).startsWith("[3,");
    first.close();
    WaitingChannel second = attach(token, epoch, 3);
    second.next();
    WaitingChannel third = attach(token, epoch, 3);
    third.next();
    try (WaitingChannel stranger = attach(token, "another", 0)) {
      third.says("[3,[[4,\"increment\"]]]");
      third.next();
      third.says("[4]");
      third.says("[4,[[5,\"increment\"]]]");
      third.next();
      assertThat(stranger.isClosed()).isTrue();
    }
    assertThat(second.isClosed()).isTrue();
    crowd();

    RouteMetrics figures = metrics().route("/");
    assertThat(figures.counters())
        .containsEntry(
            Counter.PAGES, Map.of("opened", 3L, "evicted", 1L, "refused", 1L, "ended", 1L))
        .containsEntry(
            Counter.ATTACHES, Map.of("first", 2L, "resume", 1L, "take-over", 1L, "gone", 1L))
        .containsEntry(Counter.FRAMES, Map.of("memory", 5L))
        .containsEntry(Counter.EVENTS, Map.of("applied", 3L, "failed", 1L, "unknown", 1L))
        .containsEntry(Counter.UPDATES, Map.of("applied", 3L, "failed", 1L))
        .containsEntry(Counter.UPDATES_MERGED, Map.of("merged", 2L))
        .containsEntry(Counter.REPAIRS, Map.of("asked", 1L));
    assertThat(figures.count(Counter.PATCH_BYTES, "marker")).isPositive();
    assertThat(figures.count(Counter.PATCH_BYTES, "replacement")).isPositive();
    assertThat(figures.counters().keySet())
        .as("interrupts are counted in a test of their own, tokens for no route")
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Counter.OVERTIME, Counter.TOKENS)));
    assertThat(figures.timings().keySet()).containsExactlyInAnyOrder(Timing.values());
    assertThat(figures.timing(Timing.ACKNOWLEDGEMENT).count()).isEqualTo(3);
    assertThat(heard.counts).containsEntry("shop / FRAMES memory", 5L);
    assertThat(heard.counts).containsEntry("shop / EVENTS unknown", 1L);
    assertThat(heard.times.keySet()).containsExactlyInAnyOrder(Timing.values());
  }

  /** Three updates and one that fails, of which the browser sees one frame. */
  private static void merge(Page<Counting> page, WaitingChannel channel) throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    page.update(model -> {
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return model;
    });
    begun.await();
    channel.says("[1]");
    go.countDown();
    page.update(model -> {
      throw new IllegalStateException("on purpose");
    });
    page.update(model -> model);
    page.update(model -> new Counting(40));
    assertThat(channel.next()).startsWith("[2,3,[[").contains("Count: 40");
  }

  /** One page too many: the first waiting one makes room, then there is nobody left to. */
  private void crowd() throws Exception {
    app.endpoint().handle(MemoryRequest.get("/"));
    HttpResponse last = app.endpoint().handle(MemoryRequest.get("/"));
    WaitingChannel channel =
        attach(
            MemoryApplication.bootstrap(last, "token"),
            MemoryApplication.bootstrap(last, "epoch"),
            0);
    channel.next();
    assertThat(app.endpoint().handle(MemoryRequest.get("/")).status()).isEqualTo(503);
  }

  @Test
  void a_browser_that_comes_for_nothing_is_counted_for_no_route() throws Exception {
    HttpResponse html = app.endpoint().handle(MemoryRequest.of("HEAD", "/"));
    app.endpoint().open(MemoryRequest.upgrade(MemoryApplication.bootstrap(html, "token")));
    assertThat(metrics().route("").count(Counter.ATTACHES, "gone")).isEqualTo(1);
    assertThat(metrics().count(Counter.ATTACHES, "gone")).isEqualTo(1);
  }

  private Metrics metrics() {
    return app.metrics();
  }

  private WaitingChannel attach(String token, String epoch, int n) {
    var accept = (SocketDecision.Accept) app.endpoint().open(MemoryRequest.upgrade(token));
    WaitingChannel channel = WaitingChannel.open(accept.receiver());
    channel.says("[\"" + epoch + "\",\"tab\"," + n + ",9,[0,1,2,3]]");
    return channel;
  }
}
