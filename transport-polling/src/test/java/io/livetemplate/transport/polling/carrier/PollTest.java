package io.livetemplate.transport.polling.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PollTest {
  @Test
  void opensAndContinues() {
    assertThat(read("[null,0]\n[\"e\",\"i\",0,0,[]]"))
        .contains(new Poll(Optional.empty(), 0, List.of("[\"e\",\"i\",0,0,[]]")));
    assertThat(read("[\"a-1_B\",17]")).contains(new Poll(Optional.of("a-1_B"), 17, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[null,1]",
        "[\"a\",0]",
        "[\"a\",-1]",
        "[\"a\",01]",
        "[\"a\",1.5]",
        "[\"a\",1e3]",
        "[\"a\",9999999999999999]",
        "[\"\",1]",
        "[\"a b\",1]",
        "[\"a\",1]\n",
        "[\"a\",1]\n\n[2]",
        "{\"seq\":1}",
        " [\"a\",1]"
      })
  void refusesWhatIsNone(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(Poll.read(new byte[] {'[', 'n', 'u', 'l', 'l', ',', '0', ']', '\n', (byte) 0xc3}))
        .isEmpty();
  }

  private static Optional<Poll> read(String body) {
    return Poll.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
