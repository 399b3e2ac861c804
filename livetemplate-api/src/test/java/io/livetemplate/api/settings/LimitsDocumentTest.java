package io.livetemplate.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/limits.md} has every limit, in the order of the class, with its key and default. */
class LimitsDocumentTest {
  private static final Pattern ROW = Pattern.compile("\\| `[a-z-]+` \\|.*");
  private static final int COLUMNS = 4;

  @Test
  void the_table_is_that_of_the_class() throws IOException, IllegalAccessException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "limits.md")).stream()
            .filter(line -> ROW.matcher(line).matches())
            .toList();
    List<String> expected = new ArrayList<>();
    for (Field field : Limits.class.getFields()) {
      Setting<?> limit = (Setting<?>) field.get(null);
      expected.add("| `" + limit.key() + "` | " + text(limit.fallback()) + " | ");
    }
    assertThat(rows).hasSameSizeAs(expected);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.get(row)).startsWith(expected.get(row));
      String[] columns = rows.get(row).split("\\|", -1);
      assertThat(columns).as(rows.get(row)).hasSize(COLUMNS + 2);
      assertThat(columns[COLUMNS]).as("what happens beyond it: " + rows.get(row)).isNotBlank();
    }
  }

  private static String text(Object fallback) {
    return fallback instanceof Duration time
        ? time.toString().substring("PT".length()).toLowerCase(java.util.Locale.ROOT)
        : fallback.toString();
  }
}
