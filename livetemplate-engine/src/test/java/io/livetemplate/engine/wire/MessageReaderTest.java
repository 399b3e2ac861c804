package io.livetemplate.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.livetemplate.api.Event;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.CloseCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private final MessageReader reader =
      new MessageReader(Settings.of(Map.of("message-bytes", "300", "event-fields", "4")));

  @Test
  void reads_each_kind() throws ProtocolException {
    assertThat(reader.read("[\"ep\",\"tab\",3,7,[0,2]]"))
        .isEqualTo(new ClientMessage.Attach("ep", "tab", 3, 7, Set.of(0, 2)));
    assertThat(reader.read("[\"beat\"]")).isEqualTo(new ClientMessage.Beat());
    assertThat(reader.read("[\"hidden\"]")).isEqualTo(new ClientMessage.Visibility(true));
    assertThat(reader.read("[\"visible\"]")).isEqualTo(new ClientMessage.Visibility(false));
    assertThat(reader.read("[\"token\"]")).isEqualTo(new ClientMessage.TokenReceived());
    assertThat(reader.read("[\"repair\",0]"))
        .isEqualTo(new ClientMessage.Repair(Address.ROOT, Set.of(), OptionalLong.empty()));
    assertThat(reader.read("[\"repair\",[1,4,2]]"))
        .isEqualTo(
            new ClientMessage.Repair(
                new Address(List.of(1, 4, 2)), Set.of(), OptionalLong.empty()));
    assertThat(reader.read("[\"repair\",1,[\"b2\"]]"))
        .isEqualTo(
            new ClientMessage.Repair(
                new Address(List.of(1)), Set.of(new ShapeId("b2")), OptionalLong.empty()));
    assertThat(reader.read("[\"repair\",1,[],7]"))
        .isEqualTo(new ClientMessage.Repair(new Address(List.of(1)), Set.of(), OptionalLong.of(7)));
    assertThat(reader.read("[5]")).isEqualTo(new ClientMessage.Progress(5, List.of()));
    assertThat(reader.read("[5,[]]")).isEqualTo(new ClientMessage.Progress(5, List.of()));
  }

  @Test
  void reads_events() throws ProtocolException {
    assertThat(
            event("[1,\"save\",null,{\"b\":\"x\",\"a\":[\"1\",true],\"c\":[]}]")
                .fields()
                .entrySet())
        .as("in the order of the form")
        .containsExactly(
            Map.entry("b", List.of("x")),
            Map.entry("a", List.of("1", "true")),
            Map.entry("c", List.of()));
    assertThat(event("[1,\"go\"]")).isEqualTo(Event.of("go"));
    assertThat(event("[1,\"go\",\"text\"]").value()).contains("text");
    assertThat(event("[1,\"go\",7]").value()).contains("7");
    assertThat(event("[1,\"go\",{\"id\":\"4\",\"on\":true}]"))
        .isEqualTo(new Event("go", Optional.empty(), Map.of("id", "4", "on", "true"), Map.of()));
    assertThat(event("[1,\"go\",{\"id\":\"4\",\"\":\"typed\"}]"))
        .isEqualTo(new Event("go", Optional.of("typed"), Map.of("id", "4"), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "[",
        "[1",
        "[-1]",
        "[1.5]",
        "[1e3]",
        "[9007199254740992]",
        "[99999999999999999999]",
        "[1,{}]",
        "[1,[],2]",
        "[1] [2]",
        "[1]x",
        "[1,[[]]]",
        "[1,[[1]]]",
        "[1,[[1,\"\"]]]",
        "[1,[[1,\"a\",[]]]]",
        "[1,[[1,\"a\",null,null]]]",
        "[1,[[1,\"a\",null,{\"f\":{}}]]]",
        "[1,[[1,\"a\",null,{\"f\":null}]]]",
        "[1,[[1,\"a\",null,{},1]]]",
        "[\"\",\"tab\",0,0,[]]",
        "[\"ep\"]",
        "[\"ep\",\"tab\",0,0]",
        "[\"ep\",\"tab\",0,0,[-1]]",
        "[\"ep\",\"tab\",0,0,[65]]",
        "[\"ep\",\"tab\",0,0,[\"a\"]]",
        "[\"ep\",7,0,0,[]]",
        "[\"beat\",1]",
        "[\"token\",\"mine\"]",
        "[\"repair\"]",
        "[\"repair\",\"x\"]",
        "[\"repair\",[1,[2]]]",
        "[1,[[1,\"a\",null,{\"f\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}]]]",
        "[1,[[1,\"a\",{\"a\":\"1\",\"b\":\"2\"},{\"c\":\"3\",\"d\":\"4\",\"e\":\"5\"}]]]",
        "[1,[[1,\"fields_without_values_do_not_count\",null,{\"c\":[],\"d\":[],\"e\":[],\"f\":[],\"g\":[]}]]]",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
      })
  void refuses_what_is_not_of_the_protocol(String text) {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> reader.read(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo(CloseCode.PROTOCOL));
  }

  @Test
  void counts_bytes_not_characters() {
    String text = "[0,[[1,\"a\",\"" + "\u20ac".repeat(100) + "\"]]]";
    assertThat(text.length()).isLessThan(300);
    ProtocolException refused =
        catchThrowableOfType(ProtocolException.class, () -> reader.read(text));
    assertThat(refused.code()).isEqualTo(CloseCode.TOO_BIG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\u00e9", "\u20ac", "\ud83d\ude00", "a\ud83d\ude00\u00e9\u20ac"})
  void lengths_are_those_of_the_encoder(String text) {
    assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  private Event event(String json) throws ProtocolException {
    return ((ClientMessage.Progress) reader.read("[0,[" + json + "]]")).events().getFirst().event();
  }
}
