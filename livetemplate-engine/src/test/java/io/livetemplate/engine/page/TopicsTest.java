package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Subscription;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import io.livetemplate.engine.fixture.WaitingChannel;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.wire.MessageReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TopicsTest {
  private final Memory memory = new Memory(Map.of());
  private final Pages pages = new Pages(memory.context, memory.tokens);
  private final LiveRoute<String> route = RegistryTest.route(pages);

  @Test
  void a_message_changes_the_model_of_every_page_that_subscribed() throws Exception {
    route.subscribe("orders", Integer.class, (model, order) -> model + " " + order);
    List<MemoryChannel> channels =
        List.of(RegistryTest.attach(open()), RegistryTest.attach(open()));
    channels.forEach(MemoryChannel::take);
    pages.topics().topic("orders").publish(17);
    pages.topics().topic("orders").publish("of another type");
    pages.topics().topic("others").publish(18);
    for (MemoryChannel channel : channels) {
      assertThat(channel.take()).containsExactly("[1,0,\"v1 start 17\"]");
    }
  }

  @Test
  void what_ended_gets_nothing_and_leaves_nothing() throws Exception {
    LivePage<String> page = open();
    MemoryChannel channel = RegistryTest.attach(page);
    channel.take();
    Subscription early = page.subscribe("a", String.class, (model, text) -> text);
    page.subscribe("b", String.class, (model, text) -> text);
    early.close();
    early.close();
    pages.topics().topic("a").publish("unheard");
    assertThat(channel.take()).isEmpty();
    assertThat(pages.topics().size()).isEqualTo(1);
    channel.breaks();
    memory.time.pass(Duration.ofMinutes(6));
    assertThat(page.isOpen()).isFalse();
    assertThat(pages.topics().size()).isZero();
    page.subscribe("c", String.class, (model, text) -> text);
    assertThat(pages.topics().size()).isZero();
  }

  @Test
  void a_handler_that_fails_keeps_the_model_and_the_subscription() throws Exception {
    route.subscribe(
        "orders",
        String.class,
        (model, text) -> {
          if (text.equals("bad")) {
            throw new IOException("on purpose");
          }
          return text;
        });
    MemoryChannel channel = RegistryTest.attach(open());
    channel.take();
    pages.topics().topic("orders").publish("bad");
    pages.topics().topic("orders").publish("good");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 good\"]");
  }

  @Test
  void a_handler_may_publish_to_a_topic_that_its_own_page_listens_to() throws Exception {
    route.subscribe("chat", String.class, (model, text) -> model + " " + text);
    route.on(
        "say",
        (model, event) -> {
          pages.topics().topic("chat").publish(event.value().orElse(""));
          return model;
        });
    MemoryChannel channel = RegistryTest.attach(open());
    channel.take();
    channel.says("[0,[[1,\"say\",\"hello\"]]]");
    assertThat(channel.take()).last().asString().endsWith("\"v1 start hello\"]");
  }

  @Test
  void the_order_of_a_topic_is_the_order_at_every_page() throws Exception {
    int count = 300;
    Pages many = pages(context(task -> Thread.ofVirtual().start(task), new LocalBroker(), 8));
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
    Pages many = pages(context(threads, new LocalBroker(), workers));
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
    Pages two = pages(context(settings, threads, new LocalBroker()));
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

  @Test
  void the_broker_is_joined_when_a_topic_is_first_used_and_left_at_the_end() throws Exception {
    var told = new ConcurrentLinkedQueue<String>();
    var broker = new Recording(told);
    Pages clustered = pages(context(Runnable::run, broker, 4));
    assertThat(told).isEmpty();
    LiveRoute<String> listening = RegistryTest.route(clustered);
    listening.subscribe("orders", String.class, (model, text) -> text);
    MemoryChannel channel = RegistryTest.attach(RegistryTest.open(listening, "192.0.2.1"));
    channel.take();
    clustered.topics().topic("orders").publish("here");
    assertThat(told).containsExactly("join shop", "publish orders here");
    assertThat(channel.take()).as("what the broker does not bring does not come").isEmpty();
    broker.inbox.received("orders", "from another node");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 from another node\"]");
    assertThat(clustered.close(Duration.ofSeconds(1))).isTrue();
    clustered.topics().topic("orders").publish("late");
    assertThat(told).last().isEqualTo("close");
  }

  @Test
  void a_broker_that_cannot_be_joined_says_so_to_whoever_publishes() {
    Broker broken =
        new Broker() {
          @Override
          public String id() {
            return "broken";
          }

          @Override
          public Link join(String application, Inbox inbox) {
            throw new ListenException("no broker", new IOException());
          }
        };
    Pages alone = pages(context(Runnable::run, broken, 4));
    assertThatExceptionOfType(ListenException.class)
        .isThrownBy(() -> alone.topics().topic("a").publish("x"));
  }

  /** Notes what it is told. */
  private static final class Recording implements Broker {
    private final ConcurrentLinkedQueue<String> told;
    private Inbox inbox = (topic, message) -> {};

    Recording(ConcurrentLinkedQueue<String> told) {
      this.told = told;
    }

    @Override
    public String id() {
      return "recording";
    }

    @Override
    public Link join(String application, Inbox box) {
      told.add("join " + application);
      inbox = box;
      return new Link() {
        @Override
        public void publish(String topic, Object message) {
          told.add("publish " + topic + " " + message);
        }

        @Override
        public void close() {
          told.add("close");
        }
      };
    }
  }

  private LivePage<String> open() throws Exception {
    return RegistryTest.open(route, "192.0.2.1");
  }

  private static Pages pages(PageContext context) {
    return new Pages(context, PlainTokens.at(context.clock()));
  }

  private static PageContext context(Executor threads, Broker broker, int workers) {
    Settings settings = Settings.of(Map.of("topic-workers", Integer.toString(workers)));
    return context(settings, threads, broker);
  }

  private static PageContext context(Settings settings, Executor threads, Broker broker) {
    return new PageContext(
        "shop",
        settings,
        broker,
        new MessageReader(settings),
        new Meters("shop", List.of(), System::nanoTime),
        meter -> TextTemplate.ENCODER,
        new Ids(new Random(1)),
        () -> Instant.EPOCH,
        threads,
        (delay, task) -> {},
        pause -> {});
  }
}
