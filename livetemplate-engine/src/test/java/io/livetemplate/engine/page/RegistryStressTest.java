package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Page;
import io.livetemplate.api.Template;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import io.livetemplate.engine.fixture.WaitingChannel;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.wire.MessageReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Opening, attaching, expiring and making room, all at the same time on many threads. */
@Timeout(120)
class RegistryStressTest {
  private static final int LIMIT = 40;
  private static final int THREADS = 8;
  private static final int ROUNDS = 2_000;

  private final AtomicLong seconds = new AtomicLong();
  private final Executor threads = task -> Thread.ofVirtual().start(task);
  private final PageContext context = context();
  private final Pages pages = new Pages(context, PlainTokens.at(context.clock()));
  private final LiveRoute<String> route =
      new LiveRoute<>(
          "/",
          pages,
          template -> new TextTemplate(template.name()),
          Template.of("", String.class),
          request -> "start");
  private final BlockingQueue<Page<String>> ends = new LinkedBlockingQueue<>();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ConcurrentLinkedQueue<LivePage<String>> known = new ConcurrentLinkedQueue<>();

  private PageContext context() {
    Settings settings =
        Settings.of(
            Map.of("pages", "" + LIMIT, "unattached", "5s", "detached", "3s", "heartbeat", "1h"));
    return new PageContext(
        "shop",
        settings,
        new LocalBroker(),
        new MessageReader(settings),
        new Meters("shop", List.of(), System::nanoTime),
        meter -> TextTemplate.ENCODER,
        new Ids(new java.security.SecureRandom()),
        () -> Instant.ofEpochSecond(seconds.get()),
        threads,
        (delay, task) -> {},
        pause -> {});
  }

  @Test
  void nothing_locks_up_or_comes_back_or_gets_lost() throws Exception {
    route.closed(ends::add);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int seed = thread;
      all.add(CompletableFuture.runAsync(() -> work(new Random(seed)), threads));
    }
    for (CompletableFuture<?> one : all) {
      one.get(90, TimeUnit.SECONDS);
    }
    assertThat(pages.close(Duration.ofSeconds(60))).isTrue();
    assertThat(pages.size()).isZero();
    assertThat(pages.waiting()).isZero();
    assertThat(pages.owners()).isZero();
    assertThat(pages.room()).isEqualTo(LIMIT);
    Set<Page<String>> ended = new HashSet<>();
    for (int i = 0; i < made.get(); i++) {
      ended.add(Objects.requireNonNull(ends.poll(60, TimeUnit.SECONDS), "a page did not end"));
    }
    assertThat(ended).as("each page ends once").hasSize(made.get());
    assertThat(ends).as("and never again").isEmpty();
    assertThat(refused.get()).as("times that the limit was met").isPositive();
    assertThat(made.get()).isGreaterThan(LIMIT);
  }

  private void work(Random random) {
    List<WaitingChannel> channels = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(pages.size()).as("pages").isLessThanOrEqualTo(LIMIT);
      int what = random.nextInt(100);
      if (what < 40) {
        open("192.0.2." + random.nextInt(50));
      } else if (what < 80) {
        attach().ifPresent(channels::add);
      } else if (what < 98) {
        if (!channels.isEmpty()) {
          channels.remove(random.nextInt(channels.size())).close();
        }
      } else {
        seconds.incrementAndGet();
        pages.sweep();
      }
    }
    channels.forEach(WaitingChannel::close);
  }

  private void open(String remote) {
    try {
      route.open(
          Requests.from(remote),
          page -> {
            known.add(page);
            return new Hookup("", "");
          });
      made.incrementAndGet();
    } catch (PagesFullException full) {
      refused.incrementAndGet();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Optional<WaitingChannel> attach() {
    LivePage<String> page = known.poll();
    if (page == null) {
      return Optional.empty();
    }
    boolean before = page.isOpen();
    WaitingChannel channel = WaitingChannel.open(page.receiver(PlainTokens.lasting(page.id())));
    channel.says("[\"" + page.epoch() + "\",\"tab\",0,0,[0]]");
    assertThat(before || !page.isOpen()).as("a page that was over stays over").isTrue();
    if (page.isOpen()) {
      known.add(page);
    }
    return Optional.of(channel);
  }
}
