package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.WaitingChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many pages on many threads hear one topic. */
@Timeout(60)
class TopicOrderTest {
  @Test
  void the_order_of_a_topic_is_the_order_at_every_page() throws Exception {
    int count = 300;
    Pages many = BrokerPages.of(task -> Thread.ofVirtual().start(task), new LocalBroker(), 8);
    LiveRoute<String> busy = RegistryTest.route(many);
    List<ConcurrentLinkedQueue<Integer>> seen = new ArrayList<>();
    var left = new CountDownLatch(20 * count);
    for (int i = 0; i < 20; i++) {
      var own = new ConcurrentLinkedQueue<Integer>();
      seen.add(own);
      RegistryTest.open(busy, "192.0.2.1")
          .subscribe(
              "n",
              Integer.class,
              (model, number) -> {
                own.add(number);
                left.countDown();
                return model;
              });
    }
    for (int number = 0; number < count; number++) {
      many.topics().topic("n").publish(number);
    }
    left.await();
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    assertThat(seen).allSatisfy(own -> assertThat(own).containsExactlyElementsOf(all));
  }

  @Test
  void only_so_many_pages_work_on_a_message_and_events_do_not_wait_for_them() throws Exception {
    int workers = 3;
    var working = new AtomicInteger();
    var begun = new CountDownLatch(workers);
    var go = new CountDownLatch(1);
    Executor threads = task -> Thread.ofVirtual().start(task);
    Pages many = BrokerPages.of(threads, new LocalBroker(), workers);
    LiveRoute<String> busy = RegistryTest.route(many);
    busy.on("click", (model, event) -> model + " clicked");
    busy.subscribe(
        "all",
        String.class,
        (model, text) -> {
          working.incrementAndGet();
          begun.countDown();
          go.await();
          return model;
        });
    List<LivePage<String>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(RegistryTest.open(busy, "192.0.2.1"));
    }
    var handed = new CountDownLatch(1);
    many.topics().subscribe("next", (message, queue, patience) -> handed.countDown());
    many.topics().topic("all").publish("message");
    many.topics().topic("next").publish("each message goes to all pages before the next one");
    handed.await();
    begun.await();
    LivePage<String> other = RegistryTest.open(busy, "192.0.2.1");
    try (var channel = WaitingChannel.open(other.receiver(PlainTokens.lasting(other.id())))) {
      channel.says("[\"" + other.epoch() + "\",\"tab\",0,0,[0]]");
      assertThat(channel.next()).isEqualTo("[0,0]");
      channel.says("[0,[[1,\"click\"]]]");
      assertThat(channel.next()).isEqualTo("[1,1,\"v1 start clicked\"]");
    }
    assertThat(working.get()).isEqualTo(workers);
    go.countDown();
    assertThat(many.close(Duration.ofSeconds(30))).isTrue();
    assertThat(working.get()).isEqualTo(50);
    assertThat(all).noneMatch(LivePage::isOpen);
  }

  @Test
  void a_page_that_cannot_keep_up_is_ended_and_holds_nobody_up() throws Exception {
    var stuck = new CountDownLatch(1);
    var heard = new CountDownLatch(20);
    Settings settings = Settings.of(Map.of("page-queue", "4", "handling", "1ms"));
    Executor threads = task -> Thread.ofVirtual().start(task);
    Pages two = BrokerPages.of(settings, threads, new LocalBroker());
    LiveRoute<String> some = RegistryTest.route(two);
    LivePage<String> slow = RegistryTest.open(some, "192.0.2.1");
    LivePage<String> quick = RegistryTest.open(some, "192.0.2.1");
    slow.subscribe(
        "all",
        Integer.class,
        (model, number) -> {
          stuck.await();
          return model;
        });
    quick.subscribe(
        "all",
        Integer.class,
        (model, number) -> {
          heard.countDown();
          return model;
        });
    for (int i = 0; i < 20; i++) {
      two.topics().topic("all").publish(i);
    }
    heard.await();
    stuck.countDown();
    assertThat(two.close(Duration.ofSeconds(30))).isTrue();
    assertThat(slow.isOpen()).isFalse();
  }
}
