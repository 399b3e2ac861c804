package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.engine.fixture.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveRouteTest {
  private final Site site = new Site();

  @Test
  void a_factory_that_fails_takes_no_place() {
    var failing =
        new LiveRoute<String>(
            "/f",
            site.pages,
            template -> new TextTemplate(""),
            Template.of("t", String.class),
            request -> {
              throw new IllegalStateException("on purpose");
            });
    for (int i = 0; i < 5; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> failing.open(Site.REQUEST, page -> Site.NONE));
    }
  }

  @Test
  void listeners_that_fail_harm_nobody() throws Exception {
    List<String> told = new ArrayList<>();
    site.route.opened(page -> {
      throw new IllegalStateException("on purpose");
    });
    site.route.opened(page -> page.update(model -> model + " greeted"));
    site.route.opened(page -> told.add(page.id()));
    LivePage<String> page = site.open();
    assertThat(told).containsExactly(page.id());
    assertThat(Site.attached(page).take()).containsExactly("[1,0,\"v1 start greeted\"]");
  }

  @Test
  void a_second_handler_for_an_event_is_refused() {
    site.route.on("a", (model, event) -> model);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> site.route.on("a", (model, event) -> model))
        .withMessage("a second handler for the event 'a' of page /; register one handler");
  }
}
