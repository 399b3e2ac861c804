package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Application;
import io.livetemplate.api.DiffStep;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.WaitingChannel;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineTemplatesTest {
  private static final Template<Object> ROWS = Template.of("rows.html");

  private final Application app = LiveTemplate.builder(MethodHandles.lookup()).build();

  @Test
  void renders_plain_and_html() {
    assertThat(app.templates().render(Template.of("counter.html"), Map.of("count", "<5>")))
        .isEqualTo("<p>Count: &lt;5&gt;</p>\n<button lt-click=\"increment\">+1</button>\n");
    assertThat(app.templates().html(Template.of("counter.html"), Map.of("count", "5")))
        .startsWith("<!doctype html>")
        .contains("<p>Count: 5</p>")
        .doesNotContain("livetemplate");
  }

  @Test
  void frames_of_a_diff_are_those_of_a_live_page() throws Exception {
    List<Object> models =
        List.of(
            model("One", "", 1, 2, 3),
            model("Two", "", 1, 2, 3),
            model("Two", "", 1, 2, 3),
            model("Two", "read this", 1, 3),
            model("Three", "read that", 3, 1, 4, 5),
            model("Four", ""),
            model("Four", "", 7));
    List<String> live = liveFrames(models);
    List<DiffStep> steps = app.templates().diff(ROWS, models, Optional.empty());
    assertThat(steps.stream().map(DiffStep::frame).filter(frame -> !frame.isEmpty()).toList())
        .isEqualTo(live);
    assertThat(steps).hasSize(6);
    assertThat(steps.get(1)).isEqualTo(new DiffStep(2, "", 0, 0, 0, List.of()));
    DiffStep first = steps.getFirst();
    assertThat(first.step()).isEqualTo(1);
    assertThat(first.frame()).startsWith("[1,0,[[3,0,0,");
    assertThat(first.bytes()).isEqualTo(first.frame().length());
    assertThat(first.deflated()).isPositive();
    assertThat(first.html()).isGreaterThan(first.bytes());
    assertThat(first.patches().getFirst().region()).isEqualTo(Address.ROOT);
    assertThat(first.patches())
        .extracting(DiffStep.Patch::strategy)
        .containsOnly("static-dynamic", "marker");
    int patches = first.patches().stream().mapToInt(DiffStep.Patch::bytes).sum();
    assertThat(first.bytes()).isEqualTo("[1,0,[]]".length() + patches + first.patches().size() - 1);
  }

  private List<String> liveFrames(List<Object> models) throws Exception {
    PageRoute<Object> route = app.page("/rows", ROWS, request -> models.getFirst());
    HttpResponse response = app.endpoint().handle(MemoryRequest.get("/rows"));
    var accept =
        (SocketDecision.Accept)
            app.endpoint()
                .open(MemoryRequest.upgrade(MemoryApplication.bootstrap(response, "token")));
    Page<Object> page = route.pages().findFirst().orElseThrow();
    List<String> frames = new ArrayList<>();
    try (WaitingChannel channel = WaitingChannel.open(accept.receiver())) {
      channel.says(
          "[\"" + MemoryApplication.bootstrap(response, "epoch") + "\",\"t\",0,0,[0,1,2,3]]");
      assertThat(channel.next()).isEqualTo("[0,0]");
      Object before = models.getFirst();
      for (Object model : models.subList(1, models.size())) {
        page.update(ignored -> model);
        if (!model.equals(before)) {
          frames.add(channel.next());
          channel.says("[" + frames.size() + "]");
        }
        before = model;
      }
    }
    return frames;
  }

  @Test
  void a_strategy_can_be_forced() {
    List<Object> models = List.of(model("One", "", 1), model("Two", "", 1));
    DiffStep step = app.templates().diff(ROWS, models, Optional.of("replacement")).getFirst();
    assertThat(step.patches()).extracting(DiffStep.Patch::strategy).containsOnly("replacement");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.templates().diff(ROWS, models, Optional.of("no")))
        .withMessage(
            "there is no strategy 'no'; there are: granular, marker, replacement, static-dynamic");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.templates().diff(ROWS, List.of(), Optional.empty()));
  }

  @Test
  void messages_for_templates_that_are_not_there_or_not_right() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.page("/x", Template.of("no.html"), request -> "m"))
        .withMessage(
            "the template 'no.html' was not found beside the class of the builder's lookup; put it"
                + " into the same package");
    TemplateSource broken = name -> Optional.of(new TemplateSource.Text(name, "<p>{{#a}}</p>"));
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> app.page("/x", Template.of("b.html").from(broken), request -> "m"))
        .withMessageStartingWith("b.html:1:");
    PageRoute<Object> route = app.page("/ok", ROWS, request -> model("One", ""));
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> route.template(Template.of("b.html").from(broken)));
  }

  private static Object model(String title, String note, int... rows) {
    List<Map<String, String>> list =
        IntStream.of(rows)
            .mapToObj(
                id -> Map.of("id", "" + id, "name", title + " row " + id, "state", "s" + id % 2))
            .toList();
    return Map.of(
        "title",
        title,
        "mood",
        "m",
        "rows",
        list,
        "note",
        note.isEmpty() ? List.of() : Map.of("text", note));
  }
}
