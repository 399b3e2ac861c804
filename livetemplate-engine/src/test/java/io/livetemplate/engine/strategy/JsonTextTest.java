package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Test
  void writesAsShortAsItGoes() {
    JsonText json = new JsonText();
    json.startArray()
        .number(-1)
        .text("a\"\\\n\u0001</é")
        .text(null)
        .startArray()
        .endArray()
        .endArray();
    assertThat(json).hasToString("[-1,\"a\\\"\\\\\\n\\u0001</é\",null,[]]");
  }

  @Test
  void anArrayThatWasNotBegunCannotBeEnded() {
    assertThatThrownBy(() -> new JsonText().endArray()).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "é", "\u0800", "\uD83D\uDE00", "a\u07FFb\uFFFFc"})
  void countsBytesAsUtf8(String text) {
    assertThat(JsonText.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }
}
