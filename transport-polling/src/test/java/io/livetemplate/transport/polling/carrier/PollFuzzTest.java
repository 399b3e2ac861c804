package io.livetemplate.transport.polling.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.livetemplate.tck.fuzz.Fuzz;
import io.livetemplate.tck.fuzz.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a request brings is a poll, of which nothing is lost, or is none. */
final class PollFuzzTest {
  @Test
  void a_body_is_read_or_refused() {
    Fuzz.run(
        Seeds.of(PollFuzzTest.class, "bodies", StandardCharsets.ISO_8859_1), PollFuzzTest::read);
  }

  @FuzzTest
  void bodies(byte[] input) {
    Fuzz.take(new String(input, StandardCharsets.ISO_8859_1), PollFuzzTest::read);
  }

  /** Each character is a byte, so that there is much that is no UTF-8. */
  private static void read(String text) {
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    Optional<Poll> read = Poll.read(body);
    if (read.isEmpty()) {
      return;
    }
    Poll poll = read.get();
    assertThat(poll.number()).isNotNegative();
    assertThat(poll.channel().isEmpty()).isEqualTo(poll.number() == 0);
    assertThat(poll.messages()).noneMatch(message -> message.isEmpty() || message.contains("\n"));
    assertThat(written(poll)).isEqualTo(body);
  }

  /** As a client would have written it. */
  private static byte[] written(Poll poll) {
    var body = new StringBuilder("[");
    body.append(poll.channel().map(id -> "\"" + id + "\"").orElse("null"));
    body.append(',').append(poll.number()).append(']');
    poll.messages().forEach(message -> body.append('\n').append(message));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
