package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product's promise: whatever the data goes through, the open page is like a fresh load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServeWorkloadsIT {
  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  static List<Workload> workloads() {
    return Workload.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workloads")
  void afterEveryStepTheOpenPageIsLikeAFreshLoad(Workload workload, @TempDir Path path)
      throws Exception {
    String first = workload.steps().getFirst().toString();
    ServedFolder folder = ServedFolder.with(path, workload.template(), first);
    try (ServeProcess server = ServeProcess.start(folder);
        LiveTab open = LiveTab.open(browsers, server.url());
        LiveTab fresh = LiveTab.open(browsers, server.url())) {
      assertThat(open.normalForm()).as("before any step").isEqualTo(fresh.normalForm());
      for (int step = 1; step < workload.steps().size(); step++) {
        folder.data(workload.steps().get(step).toString());
        open.awaitApplied(step);
        fresh.visit(server.url());
        assertThat(open.normalForm()).as("after step %d", step).isEqualTo(fresh.normalForm());
      }
      assertThat(open.isSameDocument()).as("no reload").isTrue();
      assertThat(open.applied()).as("one frame a step").hasSize(workload.steps().size() - 1);
      assertThat(open.told("repaired")).isEmpty();
      assertThat(open.told("error")).isEmpty();
      assertThat(open.complaints()).isEmpty();
      assertThat(server.err().text()).isEmpty();
    }
  }
}
