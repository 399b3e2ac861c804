package io.livetemplate.e2e.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product's promise: whatever the model goes through, the open page is like a fresh load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkloadsIT {
  private final Browsers browsers = Browsers.open();
  private final LiveTab fresh = LiveTab.in(browsers.newProfile());

  @AfterAll
  void close() {
    browsers.close();
  }

  static List<Workload> workloads() {
    return Workload.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workloads")
  void afterEveryStepTheOpenPageIsLikeAFreshLoad(Workload workload) {
    Application application = LiveTemplate.builder(MethodHandles.lookup()).build();
    Template<Object> template =
        Template.of(workload.name())
            .from(name -> Optional.of(new TemplateSource.Text(name, workload.template())));
    Models models = new Models(workload);
    PageRoute<Object> route = application.page("/", template, request -> models.current());
    try (Server server = application.start(0);
        LiveTab open = LiveTab.open(browsers, server.uri().toString())) {
      for (int step = 1; step < workload.steps().size(); step++) {
        Object model = models.next();
        route.update(before -> model);
        open.awaitApplied(step);
        fresh.visit(server.uri().toString());
        assertThat(open.normalForm()).as("after step %d", step).isEqualTo(fresh.normalForm());
      }
      assertThat(open.isSameDocument()).as("no reload").isTrue();
      assertThat(open.applied()).as("one frame a step").hasSize(workload.steps().size() - 1);
      assertThat(open.told("repaired")).isEmpty();
      assertThat(open.told("error")).isEmpty();
      assertThat(open.complaints()).isEmpty();
    }
  }

  /** Where a workload stands. Read by the server's threads. */
  private static final class Models {
    private final Workload workload;
    private final AtomicInteger step = new AtomicInteger();

    Models(Workload workload) {
      this.workload = workload;
    }

    Object current() {
      return workload.model(step.get());
    }

    Object next() {
      return workload.model(step.incrementAndGet());
    }
  }
}
