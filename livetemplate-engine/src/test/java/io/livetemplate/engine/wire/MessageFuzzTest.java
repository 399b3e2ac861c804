package io.livetemplate.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.tck.fuzz.Fuzz;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a browser sends is a message of the protocol, or is refused with a documented code. */
final class MessageFuzzTest {
  private static final List<String> MESSAGES =
      List.of(
          "[\"Xq3f9A\",\"i8Zc0qT2\",0,0,[0,1]]",
          "[7]",
          "[7,[[1,\"increment\",null],[2,\"remove\",{\"id\":\"17\"}],[3,\"filter\",\"ab\"]]]",
          "[7,[[4,\"save\",null,{\"name\":\"Ada\",\"tags\":[\"x\",\"y\"]}]]]",
          "[\"repair\",[1,4]]",
          "[\"repair\",[1,4],[\"b2\"],7]",
          "[\"repair\",0]",
          "[\"hidden\"]",
          "[\"visible\"]",
          "[\"beat\"]",
          "[\"token\"]",
          "");

  private final MessageReader reader =
      new MessageReader(
          Settings.of(Map.of("message-bytes", "4096", "json-depth", "8", "event-fields", "16")));

  @Test
  void a_message_is_read_or_refused() {
    int[] read = new int[1];
    Fuzz.run(
        MESSAGES,
        text -> {
          try {
            judge(reader.read(text));
            read[0]++;
          } catch (ProtocolException refused) {
            assertThat(refused.code()).isIn(CloseCode.PROTOCOL, CloseCode.TOO_BIG);
          }
        });
    assertThat(read[0]).as("of which some were good").isGreaterThan(MESSAGES.size());
  }

  private static void judge(ClientMessage message) {
    switch (message) {
      case ClientMessage.Attach attach -> {
        assertThat(attach.n()).isNotNegative();
        assertThat(attach.epoch().length()).isBetween(1, 64);
        assertThat(attach.instance().length()).isBetween(1, 64);
      }
      case ClientMessage.Progress progress -> {
        assertThat(progress.n()).isNotNegative();
        progress
            .events()
            .forEach(event -> {
              assertThat(event.number()).isNotNegative();
              assertThat(event.event().name()).isNotEmpty();
            });
      }
      case ClientMessage.Repair repair ->
          assertThat(repair.address().steps()).allMatch(step -> step >= 0);
      case ClientMessage.Visibility seen -> {}
      case ClientMessage.TokenReceived received -> {}
      case ClientMessage.Beat beat -> {}
    }
  }
}
