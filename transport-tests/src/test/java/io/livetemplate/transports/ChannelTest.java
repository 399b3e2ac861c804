package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.PageChannel;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.tck.peer.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a page is connected, as the application and the browser see it. */
final class ChannelTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POLLING")
  void the_fallback_and_the_way_back_up_are_seen_by_the_application(Stack stack) throws Exception {
    Instant before = Instant.now();
    try (Stage stage = new Stage(stack, Map.of())) {
      Stage.Opened page = stage.page();
      Line socket = stage.open(page);
      assertThat(stage.awaitChannel()).isEqualTo("websocket");
      socket.close();
      assertThat(stage.awaitChannel()).isEqualTo("none");
      stage.open(page, Stack.POLLING);
      assertThat(stage.awaitChannel()).isEqualTo("polling");
      stage.open(page);
      assertThat(stage.awaitChannel()).isEqualTo("websocket");
      Optional<PageChannel> now = stage.route().pages().findFirst().orElseThrow().channel();
      assertThat(now.orElseThrow().compression()).isEqualTo(Compression.NONE);
      assertThat(now.orElseThrow().since()).isAfterOrEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_client_that_held_no_poll_when_its_channel_was_closed_is_told_why(Stack stack)
      throws Exception {
    try (Stage stage = new Stage(stack, Map.of())) {
      Stage.Opened page = stage.page();
      String opened =
          stage.poll(page, "[null,0]\n[\"" + page.epoch() + "\",\"tab\",0,0,[0,1,2,3]]").text();
      assertThat(opened).endsWith("\n[0,0]");
      String channel = opened.substring(0, opened.indexOf(','));
      assertThat(stage.awaitChannel()).isEqualTo("polling");
      stage.open(page);
      assertThat(stage.awaitChannel()).isEqualTo(stack == Stack.POLLING ? "polling" : "websocket");
      Answer next = stage.poll(page, channel + ",1]");
      assertThat(next.status()).isEqualTo(200);
      assertThat(next.text()).contains("\n[\"close\",4409,");
    }
  }
}
