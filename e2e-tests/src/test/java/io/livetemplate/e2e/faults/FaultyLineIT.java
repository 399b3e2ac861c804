package io.livetemplate.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.faults.NodeTabs.Report;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real client and real servers with a proxy between them that fails by seed. {@code
 * -Dlivetemplate.test.fault-schedules} says how many seeds, {@code -Dlivetemplate.test.seed} which
 * one alone.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
final class FaultyLineIT {
  private static final int SCHEDULES = Integer.getInteger("livetemplate.test.fault-schedules", 500);
  private static final @Nullable Long SEED = Long.getLong("livetemplate.test.seed");
  private static final int FEW = 40;

  /** The time of tabs goes fast: with more of them at once, connections take too long to open. */
  private static final int AT_ONCE = 60;

  private static final int EVENTS = 30;
  private static final List<String> ALL =
      IntStream.rangeClosed(1, EVENTS).mapToObj(Integer::toString).toList();

  /** What went wrong, and how many connections were tried. */
  private record Outcome(List<String> problems, int tries) {}

  @ParameterizedTest
  @EnumSource
  void whatever_the_line_does_events_are_handled_once_in_order_and_the_content_arrives(
      Deployment deployment) throws Exception {
    try (NodeTabs tabs = NodeTabs.sound()) {
      int count = SEED == null ? SCHEDULES : 1;
      Outcome outcome = play(deployment, tabs, SEED == null ? 0 : SEED, count);
      assertThat(outcome.problems()).isEmpty();
      assertThat(outcome.tries())
          .as("connections, so that something was tried")
          .isGreaterThanOrEqualTo(SEED == null ? count * 2 : 1);
    }
  }

  @Test
  void a_client_that_numbers_its_events_anew_when_it_comes_back_is_caught() throws Exception {
    try (NodeTabs tabs = NodeTabs.forgetful()) {
      assertThat(play(Deployment.JETTY, tabs, 0, FEW).problems()).isNotEmpty();
    }
  }

  private static Outcome play(Deployment deployment, NodeTabs tabs, long first, int count)
      throws Exception {
    try (var app = new CountingApp(deployment, Duration.ofSeconds(1))) {
      var room = new Semaphore(AT_ONCE);
      List<CompletableFuture<Outcome>> all = new ArrayList<>();
      for (long seed = first; seed < first + count; seed++) {
        room.acquire();
        CompletableFuture<Outcome> one = schedule(deployment, app, tabs, seed);
        all.add(one.whenComplete((outcome, failure) -> room.release()));
      }
      List<String> problems = new ArrayList<>();
      int tries = 0;
      for (CompletableFuture<Outcome> one : all) {
        problems.addAll(one.get().problems());
        tries += one.get().tries();
      }
      return new Outcome(problems, tries);
    }
  }

  private static CompletableFuture<Outcome> schedule(
      Deployment deployment, CountingApp app, NodeTabs tabs, long seed) throws IOException {
    String name = "seed" + seed;
    FaultProxy proxy = FaultProxy.seeded(app.port(), seed, deployment.wall(seed));
    URI url = URI.create("http://127.0.0.1:" + proxy.port() + "/" + name);
    return tabs.play(seed, app.page(name), url, EVENTS)
        .thenApply(report -> judged(app, name, report))
        .whenComplete((outcome, failure) -> proxy.close());
  }

  private static Outcome judged(CountingApp app, String name, Report report) {
    List<String> problems = new ArrayList<>();
    report.problems().forEach(problem -> problems.add(name + ": " + problem));
    if (!app.handled(name).equals(ALL)) {
      problems.add(name + ": handled " + app.handled(name));
    }
    return new Outcome(problems, report.sockets() + report.requests());
  }
}
