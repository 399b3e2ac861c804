package io.livetemplate.engine.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.livetemplate.api.Event;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends becomes text, whatever it says of itself: it never chooses a class. */
final class ClientDataTest {
  private final MessageReader reader = new MessageReader(Settings.of(Map.of()));

  @Test
  void what_looks_like_a_type_is_text() throws ProtocolException {
    Event event =
        event(
            "{\"@class\":\"java.lang.ProcessBuilder\",\"@type\":\"javax.script.ScriptEngineManager\"}",
            "{\"class\":\"java.lang.Runtime\",\"__proto__\":[\"[Ljava.lang.Object;\",\"${x}\"]}");
    assertThat(event.values())
        .isEqualTo(
            Map.of(
                "@class", "java.lang.ProcessBuilder", "@type", "javax.script.ScriptEngineManager"));
    assertThat(event.fields())
        .isEqualTo(
            Map.of(
                "class",
                List.of("java.lang.Runtime"),
                "__proto__",
                List.of("[Ljava.lang.Object;", "${x}")));
  }

  @Test
  void numbers_and_booleans_are_text_too() throws ProtocolException {
    Event event = event("{\"a\":17,\"b\":-0.5e2,\"c\":true}", "{\"d\":false}");
    assertThat(event.values()).isEqualTo(Map.of("a", "17", "b", "-0.5e2", "c", "true"));
    assertThat(event.fields()).isEqualTo(Map.of("d", List.of("false")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"java.lang.ProcessBuilder\",{}]",
        "{\"a\":{\"@class\":\"java.lang.Runtime\"}}",
        "{\"a\":[\"java.lang.Runtime\"]}",
        "{\"a\":null}"
      })
  void what_is_nested_is_no_value(String value) {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> event(value, "{}"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(CloseCode.PROTOCOL));
  }

  /** No binding of JSON to classes, no Java serialization and no reflection is there to misuse. */
  @Test
  void what_reads_messages_cannot_make_objects_by_name() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.databind..", "java.lang.reflect..", "java.beans..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.livetemplate.engine.wire", "io.livetemplate.engine.delivery"));
  }

  private Event event(String value, String fields) throws ProtocolException {
    ClientMessage message = reader.read("[0,[[1,\"save\"," + value + "," + fields + "]]]");
    return ((ClientMessage.Progress) message).events().getFirst().event();
  }
}
