package io.livetemplate.e2e.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.DiffStep;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.e2e.socket.LiveSocket;
import io.livetemplate.e2e.workload.Workload;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames that a diff promises are, text for text, those that a Jetty server sends. */
final class DiffOverSocketIT {
  static List<Workload> workloads() {
    return Workload.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workloads")
  void theFramesAreThoseOfARealServer(Workload workload) throws Exception {
    List<Object> models =
        IntStream.range(0, workload.steps().size()).mapToObj(workload::model).toList();
    Template<Object> template = template(workload.template());
    Application app = LiveTemplate.builder(MethodHandles.lookup()).build();
    List<DiffStep> promised = app.templates().diff(template, models, Optional.empty());
    assertThat(promised).hasSize(models.size() - 1);

    PageRoute<Object> route = app.page("/", template, request -> models.getFirst());
    try (Server server = app.start(0);
        LiveSocket socket = LiveSocket.attach(server.uri())) {
      assertThat(socket.hear()).as("nothing has changed").isEqualTo("[0,0]");
      int frames = 0;
      for (DiffStep step : promised) {
        route.update(before -> models.get(step.step()));
        if (!step.frame().isEmpty()) {
          assertThat(socket.hear()).as("step %d", step.step()).isEqualTo(step.frame());
          frames++;
          socket.say("[" + frames + "]");
        }
      }
      assertThat(frames).as("the workload changes something").isPositive();
    }
  }

  private static Template<Object> template(String text) {
    return Template.of("page.html")
        .from(name ->
            name.equals("page.html")
                ? Optional.of(new TemplateSource.Text(name, text))
                : Optional.empty());
  }
}
