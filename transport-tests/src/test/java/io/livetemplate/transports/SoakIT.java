package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Many visits to pages of several kinds, by WebSocket and by polling, on Jetty and on Undertow in
 * one process, for a minute or as long as it is told: nothing is left of them. Two rounds of the
 * same load, after each of which every page is allowed to end: what a second round leaves behind
 * that the first one did not, a hundredth would leave too.
 */
final class SoakIT {
  /** How long there is load, in both rounds together. */
  private static final int MINUTES = Integer.getInteger("livetemplate.soak.minutes", 1);

  /** Tabs of each kind of channel on each server: far less than two cores can do. */
  private static final int TABS = 6;

  private static final Duration ROUND = Duration.ofMinutes(MINUTES).dividedBy(2);
  private static final Duration STIR = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * What may stay of some thousand visits without being theirs: profiles of the JIT, lambda forms,
   * buffers and pools that a server grows to what it once needed. A page with its version is some
   * 10 KiB, and some hundreds of them end in each round.
   */
  private static final long HEAP_SLACK = 2 * 1024 * 1024;

  /** What the JDK opens for itself when it first needs it, such as a jar. */
  private static final long FILE_SLACK = 2;

  private final AtomicLong events = new AtomicLong();

  @Test
  void nothing_is_left_of_pages_channels_threads_and_files() throws Exception {
    rehearse();
    Footprint before = Footprint.now();
    Footprint first;
    Footprint second;
    try (SoakSite jetty = new SoakSite(Stack.JETTY);
        SoakSite undertow = new SoakSite(Stack.UNDERTOW)) {
      List<SoakSite> sites = List.of(jetty, undertow);
      round(sites);
      first = await("all pages and channels to end", calm -> calm.live().isEmpty());
      round(sites);
      second = await("all pages and channels to end", calm -> calm.live().isEmpty());
    }
    Footprint after =
        await(
            "threads and files to be as before",
            end ->
                end.files() <= before.files() + FILE_SLACK
                    && before.threads().containsAll(end.threads()));
    System.out.printf(
        "soak of %d min: %d events, %d s of processor time%n  before %s%n  after round 1 %s%n  after round 2 %s%n  closed %s%n",
        MINUTES, events.get(), processorSeconds(), before, first, second, after);
    assertThat(second.heapBytes() - first.heapBytes())
        .as("growth of the heap")
        .isLessThan(HEAP_SLACK);
    assertThat(second.threads().size()).as("threads").isLessThan(first.threads().size() + TABS);
    assertThat(second.files()).as("files").isLessThanOrEqualTo(first.files() + FILE_SLACK);
  }

  private static long processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toSeconds).orElse(0L);
  }

  /** Loads what is loaded once, so that it does not count. */
  private void rehearse() throws Exception {
    for (Stack stack : List.of(Stack.JETTY, Stack.UNDERTOW)) {
      try (SoakSite site = new SoakSite(stack)) {
        round(List.of(site), Duration.ofSeconds(1));
      }
    }
    await("pages to end", calm -> calm.live().isEmpty());
  }

  private void round(List<SoakSite> sites) throws Exception {
    Footprint busy = round(sites, ROUND);
    assertThat(busy.live().keySet())
        .as("what is looked for is there while it is used")
        .contains("LivePage", "PageReceiver", "Delivery")
        .contains("JettyChannel", "UndertowChannel", "PolledChannel");
  }

  /** Returns what was taken meanwhile. */
  private Footprint round(List<SoakSite> sites, Duration length) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (SoakSite site : sites) {
      for (int i = 0; i < TABS; i++) {
        threads.add(start(new SoakTab(site, Stack.JETTY, random(i), over, events), over, failures));
        threads.add(
            start(new SoakTab(site, Stack.POLLING, random(-i), over, events), over, failures));
      }
    }
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end && !over.await(STIR.toMillis(), TimeUnit.MILLISECONDS)) {
      sites.forEach(SoakSite::stir);
    }
    Footprint busy = Footprint.now();
    over.countDown();
    for (Thread thread : threads) {
      assertThat(thread.join(PATIENCE)).as("the end of a tab").isTrue();
    }
    assertThat(failures).isEmpty();
    return busy;
  }

  private static RandomGenerator random(int tab) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(tab);
  }

  private static Thread start(SoakTab tab, CountDownLatch over, Queue<Throwable> failures) {
    return Thread.startVirtualThread(() -> {
      try {
        tab.run();
      } catch (Exception | AssertionError e) {
        failures.add(e);
        over.countDown();
      }
    });
  }

  private static Footprint await(String what, Predicate<Footprint> reached) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Footprint now = Footprint.now();
    CountDownLatch never = new CountDownLatch(1);
    while (!reached.test(now)) {
      assertThat(System.nanoTime()).as("waiting for " + what + ", but " + now).isLessThan(end);
      assertThat(never.await(500, TimeUnit.MILLISECONDS)).isFalse();
      now = Footprint.now();
    }
    return now;
  }
}
