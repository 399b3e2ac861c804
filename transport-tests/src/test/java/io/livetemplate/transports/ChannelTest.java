package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.PageChannel;
import io.livetemplate.api.transport.Compression;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application sees how its pages are connected. */
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
}
