package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import io.livetemplate.engine.fixture.WaitingChannel;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.wire.MessageReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OvertimeTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void work_is_interrupted_once_and_only_after_the_limit() {
    var overtime = new Overtime(Duration.ofSeconds(10));
    assertThat(overtime.check(START)).as("nothing is done").isEmpty();
    overtime.begin(START);
    assertThat(overtime.check(START.plusMillis(9_999))).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(overtime.check(START.plusSeconds(10))).isPresent();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(overtime.check(START.plusSeconds(20))).as("once").isEmpty();
    overtime.end();
    assertThat(Thread.currentThread().isInterrupted()).as("what comes afterwards").isFalse();
    assertThat(overtime.check(START.plusSeconds(30))).isEmpty();
    overtime.begin(START.plusSeconds(30));
    assertThat(overtime.check(START.plusSeconds(40))).as("the next one").isPresent();
    overtime.end();
  }

  @Test
  void a_handler_that_waits_for_ever_gives_the_page_back() throws Exception {
    var now = new AtomicReference<>(START);
    Settings settings = Settings.of(Map.of());
    var pages =
        new Pages(
            new PageContext(
                "shop",
                settings,
                new LocalBroker(),
                new MessageReader(settings),
                new Meters("shop", List.of(), System::nanoTime),
                meter -> TextTemplate.ENCODER,
                new Ids(new Random(1)),
                now::get,
                task -> Thread.ofVirtual().start(task),
                (delay, task) -> {},
                pause -> {}),
            PlainTokens.at(now::get));
    var waiting = new CountDownLatch(1);
    LiveRoute<String> route = RegistryTest.route(pages);
    route.on(
        "wait",
        (model, event) -> {
          waiting.countDown();
          new CountDownLatch(1).await();
          return "never";
        });
    route.on("next", (model, event) -> model + " again");
    LivePage<String> page = RegistryTest.open(route, "192.0.2.1");
    try (WaitingChannel channel =
        WaitingChannel.open(page.receiver(PlainTokens.lasting(page.id())))) {
      channel.says("[\"" + page.epoch() + "\",\"tab\",0,0,[0]]");
      assertThat(channel.next()).isEqualTo("[0,0]");
      channel.says("[0,[[1,\"wait\"],[2,\"next\"]]]");
      waiting.await();
      now.set(START.plusSeconds(9));
      pages.sweep();
      now.set(START.plusSeconds(11));
      pages.sweep();
      assertThat(channel.next()).isEqualTo("[1,2,\"v1 start again\"]");
      assertThat(pages.metrics().count(Counter.OVERTIME, "interrupted")).isEqualTo(1);
    }
  }
}
