package io.livetemplate.engine.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What plain Mustache makes of templates, chapter by chapter of the specification. */
class SpecificationTest {
  private static final List<String> CHAPTERS =
      List.of(
          "interpolation",
          "sections",
          "inverted",
          "comments",
          "delimiters",
          "lines",
          "partials",
          "dynamic-names",
          "inheritance");

  record Vector(
      String template, Map<String, String> partials, @Nullable Object data, String expected) {}

  static Stream<Arguments> vectors() throws IOException {
    var all = Stream.<Arguments>builder();
    for (var chapter : CHAPTERS) {
      for (var test : read(chapter)) {
        var partials = new HashMap<String, String>();
        if (test.get("partials") instanceof Map<?, ?> texts) {
          texts.forEach((name, text) -> partials.put((String) name, (String) text));
        }
        var vector =
            new Vector(text(test, "template"), partials, test.get("data"), text(test, "expected"));
        all.add(Arguments.of(chapter, text(test, "name"), vector));
      }
    }
    return all.build();
  }

  private static String text(Map<String, Object> test, String name) {
    return (String) Objects.requireNonNull(test.get(name));
  }

  /** As maps: a library for JSON has no right to the types of this module. */
  private static List<Map<String, Object>> read(String chapter) throws IOException {
    try (InputStream in =
        SpecificationTest.class.getResourceAsStream("/mustache/" + chapter + ".json")) {
      return JsonMapper.builder()
          .build()
          .readValue(Objects.requireNonNull(in), new TypeReference<List<Map<String, Object>>>() {});
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("vectors")
  void rendersToTheByte(String chapter, String name, Vector vector) {
    var partials = PartialSource.of(vector.partials());
    var renderer =
        new TextRenderer(new MustacheTemplates(partials), new ModelAccess(MethodHandles.lookup()));

    assertThat(renderer.render(new SourceFile(name, vector.template()), vector.data()))
        .as("%s: %s", chapter, name)
        .isEqualTo(vector.expected());
  }
}
