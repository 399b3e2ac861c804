package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Stopped;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said on a channel that is held open for it, by polling above all. */
final class HeldTest {
  private static final String ORDER = "GET /orders/17 HTTP/1.1";

  @ParameterizedTest
  @EnumSource
  void a_poll_is_held_until_there_is_something_to_say(Stack stack) throws Exception {
    try (Site site = new Site(stack, Map.of());
        Line line = site.polling(site.ask(ORDER))) {
      for (int i = 1; i < 4; i++) {
        String text = "news " + i;
        site.orders().update(said -> new Site.Said(text));
        assertThat(line.hear()).startsWith("[" + i + ",0,").contains(text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_holds_a_poll_is_told_when_to_come_back_by_a_server_that_stops(Stack stack)
      throws Exception {
    try (Site site = new Site(stack, Map.of());
        PollLine line = site.polling(site.ask(ORDER))) {
      line.awaitHeld();
      leaves(site, line);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JETTY", "UNDERTOW"})
  void who_holds_a_socket_is_told_when_to_come_back_by_a_server_that_stops(Stack stack)
      throws Exception {
    try (Site site = new Site(stack, Map.of());
        Line line = site.socket(site.ask(ORDER))) {
      leaves(site, line);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_tab_that_nobody_sees_is_sent_its_changes_together(Stack stack) throws Exception {
    try (Site site = new Site(stack, Map.of("hidden", "1h"));
        Line line = site.polling(site.ask(ORDER))) {
      line.say("[\"hidden\"]");
      // What is settled came after that.
      line.say("[0,[[1,\"act\",null]]]");
      assertThat(line.hear()).startsWith("[1,1,");
      for (String word : new String[] {"one", "two", "three"}) {
        site.orders().update(said -> new Site.Said(said.text() + word));
      }
      line.say("[\"visible\"]");
      assertThat(line.hear()).startsWith("[2,1,").contains("!onetwothree");
    }
  }

  private static void leaves(Site site, Line line) throws Exception {
    var stopped = site.stopping();
    assertThat(line.hear()).matches("\\[\"later\",\\d+]");
    assertThat(line.hear()).isEqualTo("closed 4503");
    line.close();
    assertThat(stopped.join()).isEqualTo(Stopped.GRACEFUL);
  }
}
