package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.engine.render.filter.Assets;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.model.ModelAccess;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The examples in docs/templates.md do what the page says. */
class TemplatesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "templates.md");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "<!-- data: (.*?) -->\n(?:<!-- messages: (.*?) -->\n)?```html\n(.*?)```\n```\n(.*?)```\n",
          Pattern.DOTALL);

  private static final Pattern FILTER = Pattern.compile("`([a-z]+)");

  private static <T> T read(String json, TypeReference<T> type) {
    return JsonMapper.builder().build().readValue(json, type);
  }

  @Test
  void everyExampleShowsWhatStandsBelowIt() throws IOException {
    var app = LiveTemplate.builder(MethodHandles.lookup()).withoutDiscovery().build();
    var example = EXAMPLE.matcher(Files.readString(PAGE));
    int count = 0;
    while (example.find()) {
      var files = new HashMap<String, String>();
      if (example.group(2) != null) {
        files.putAll(read(example.group(2), new TypeReference<Map<String, String>>() {}));
      }
      files.put("page", example.group(3));
      TemplateSource source =
          name ->
              Optional.ofNullable(files.get(name))
                  .map(text -> new TemplateSource.Text(name, text));
      Map<String, Object> data = read(example.group(1), new TypeReference<>() {});

      assertThat(app.templates().render(Template.of("page").from(source), data))
          .isEqualTo(example.group(4));
      count++;
    }
    assertThat(count).isEqualTo(6);
  }

  @Test
  void everyFilterIsInTheTable() throws IOException {
    var text = Files.readString(PAGE);
    var table = text.substring(text.indexOf("| filter |"), text.indexOf("Halves are rounded"));
    var named =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf(" | ", 2)))
            .flatMap(cell -> FILTER.matcher(cell).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();

    var access = new ModelAccess(MethodHandles.lookup());
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            FilterTable.of(access, Map.of(), Assets.NONE).names());
  }
}
