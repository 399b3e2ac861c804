package io.livetemplate.engine.render.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.lang.invoke.MethodHandles;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissesTest {
  private final List<String> warnings = new ArrayList<>();
  private final Logger logger = Logger.getLogger("io.livetemplate.engine.render.model");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          warnings.add(
              MessageFormat.format(message.getMessage(), message.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void deafen() {
    logger.removeHandler(handler);
  }

  private static HtmlRenderer renderer(String template) {
    return new HtmlRenderer(
        HtmlCompiler.compile(
            new MustacheTemplates(PartialSource.of(Map.of())),
            new SourceFile("page.html", template)),
        new ModelAccess(MethodHandles.lookup()));
  }

  @Test
  void aNameThatIsNotThereIsToldOncePerPlace() {
    var renderer =
        renderer(
            "<body>\n<p>{{custmer}}</p><p title=\"{{a.zzzz}}\">{{custmer}}</p>{{#l}}<i>{{x}}{{nme}}</i>{{/l}}</body>");
    var environment = new Environment(Visit.PLAIN, Filters.NONE, new LoggedMisses());
    Map<String, Object> model =
        Map.of("customer", 1, "a", Map.of("b", 2), "l", List.of(Map.of("name", 1), Map.of("name", 2)));

    renderer.render(model, environment, null);
    renderer.render(model, environment, null);

    assertThat(warnings)
        .containsExactlyInAnyOrder(
            "page.html:2:4: there is no name custmer in the model, so nothing is shown; did you mean"
                + " customer?",
            "page.html:2:29: there is no name a.zzzz in the model, so nothing is shown; add it to the"
                + " model, or say what is shown instead: | default '-'",
            "page.html:2:65: there is no name x in the model, so nothing is shown; did you mean a?",
            "page.html:2:70: there is no name nme in the model, so nothing is shown; did you mean"
                + " name?");
  }

  @Test
  void whatIsThereAndEmptyIsFineAndSoAreSections() {
    var model = new HashMap<String, @Nullable Object>();
    model.put("none", null);
    model.put("maybe", Optional.empty());

    renderer("<p>{{none}}{{none.x}}{{maybe}}{{maybe.x}}{{#absent}}{{/absent}}{{^absent}}{{.}}{{/absent}}</p>")
        .render(model, new Environment(Visit.PLAIN, Filters.NONE, new LoggedMisses()), null);

    assertThat(warnings).isEmpty();
  }
}
