package io.livetemplate.transport.polling.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.tck.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a request brings is a poll or is none. */
final class PollFuzzTest {
  @Test
  void a_body_is_read_or_refused() {
    Fuzz.run(
        List.of(
            "[null,0]\n[\"e\",\"i\",0,0,[]]", "[\"a-1_B\",17]", "[\"a\",3]\n[2]\n[3,[[1,\"x\"]]]"),
        text -> {
          // Each character a byte, so that there is much that is no UTF-8.
          byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
          Poll.read(body)
              .ifPresent(poll -> {
                assertThat(poll.number()).isNotNegative();
                assertThat(poll.channel().isEmpty()).isEqualTo(poll.number() == 0);
                assertThat(poll.messages())
                    .noneMatch(message -> message.isEmpty() || message.contains("\n"));
              });
        });
  }
}
