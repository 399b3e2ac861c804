package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.model.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the additions make of templates, in vectors like those of the specification. */
class AdditionsTest {
  private static final List<String> CHAPTERS =
      List.of("otherwise", "comparisons", "filters", "specials", "messages");

  record Vector(String template, Texts texts, @Nullable Object data, String expected) {}

  static Stream<Arguments> vectors() throws IOException {
    var all = Stream.<Arguments>builder();
    for (var chapter : CHAPTERS) {
      for (var test : read(chapter)) {
        var vector =
            new Vector(
                text(test, "template"), texts(test), test.get("data"), text(test, "expected"));
        all.add(Arguments.of(chapter, text(test, "name"), vector));
      }
    }
    return all.build();
  }

  private static Texts texts(Map<String, Object> test) {
    var partials = new HashMap<String, String>();
    if (test.get("partials") instanceof Map<?, ?> given) {
      given.forEach((name, text) -> partials.put((String) name, (String) text));
    }
    var locale = Locale.forLanguageTag((String) test.getOrDefault("locale", "en"));
    var zone = ZoneId.of((String) test.getOrDefault("zone", "UTC"));
    return Texts.PLAIN.with(partials).with(Visit.of(locale, zone));
  }

  private static String text(Map<String, Object> test, String name) {
    return (String) Objects.requireNonNull(test.get(name));
  }

  private static List<Map<String, Object>> read(String chapter) throws IOException {
    try (InputStream in =
        AdditionsTest.class.getResourceAsStream("/language/" + chapter + ".json")) {
      return JsonMapper.builder()
          .build()
          .readValue(Objects.requireNonNull(in), new TypeReference<List<Map<String, Object>>>() {});
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("vectors")
  void showsWhatIsExpected(String chapter, String name, Vector vector) {
    assertThat(vector.texts().render(vector.template(), vector.data()))
        .as("%s: %s", chapter, name)
        .isEqualTo(vector.expected());
  }
}
