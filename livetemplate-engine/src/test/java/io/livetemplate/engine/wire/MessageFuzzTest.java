package io.livetemplate.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.livetemplate.api.Event;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.tck.fuzz.Fuzz;
import io.livetemplate.tck.fuzz.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever a browser sends is a message of the protocol, or is refused with a documented code. What
 * is taken says the same when it is written down again, and is no larger than what came.
 */
final class MessageFuzzTest {
  private static final int MOST_FIELDS = 4;

  private static final int MOST_BYTES = 4096;

  private final MessageReader reader = reader(MOST_BYTES);

  /** For what is written again, which may be longer. */
  private final MessageReader roomy = reader(2 * MOST_BYTES);

  private int taken;

  @Test
  void a_message_is_read_or_refused() {
    List<String> seeds = Seeds.of(MessageFuzzTest.class, "messages", StandardCharsets.UTF_8);
    Fuzz.run(seeds, this::read);
    assertThat(taken).as("of which some were good").isGreaterThan(seeds.size());
  }

  @DictionaryEntries({
    "\"a\":[],",
    "\"b\":[\"\"],",
    "\"c\":\"\",",
    "\"d\":1e400,",
    "\"\":true,",
    ",[1,\"a\"]",
    ",{\"e\":null}",
    "\"repair\",",
    "\\ud800",
    "[[[[",
    "]]]]",
    "9007199254740992"
  })
  @FuzzTest
  void messages(byte[] input) {
    Fuzz.take(new String(input, StandardCharsets.UTF_8), this::read);
  }

  private void read(String text) throws ProtocolException {
    ClientMessage message;
    try {
      message = reader.read(text);
    } catch (ProtocolException refused) {
      assertThat(refused.code()).isIn(CloseCode.PROTOCOL, CloseCode.TOO_BIG);
      return;
    }
    taken++;
    judge(message);
    String again = WrittenMessage.of(message);
    assertThat(roomy.read(again)).isEqualTo(message);
    // A number becomes a text, with quotes; an element of a form becomes a list of one.
    assertThat(again.length()).isLessThanOrEqualTo(2 * text.length());
  }

  private static MessageReader reader(int mostBytes) {
    return new MessageReader(
        Settings.of(
            Map.of(
                "message-bytes", Integer.toString(mostBytes),
                "json-depth", "8",
                "event-fields", Integer.toString(MOST_FIELDS))));
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
              assertThat(size(event.event())).isLessThanOrEqualTo(MOST_FIELDS);
            });
      }
      case ClientMessage.Repair repair ->
          assertThat(repair.address().steps()).allMatch(step -> step >= 0);
      case ClientMessage.Visibility seen -> {}
      case ClientMessage.TokenReceived received -> {}
      case ClientMessage.Beat beat -> {}
    }
  }

  /** Of what the event brings; a field without a value takes room as well. */
  private static int size(Event event) {
    return event.values().size()
        + event.fields().values().stream().mapToInt(all -> Math.max(1, all.size())).sum();
  }
}
