package io.livetemplate.engine.render.html;

import static io.livetemplate.engine.render.html.CountedRows.ROWS;
import static io.livetemplate.engine.render.html.CountedRows.html;
import static io.livetemplate.engine.render.html.CountedRows.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.CountedRows.Row;
import io.livetemplate.engine.render.html.CountedRows.Table;
import io.livetemplate.engine.testing.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken over depends on the names that it found outside of itself. */
class SharingOuterTest {
  private final CountedRows counted = new CountedRows();

  @Test
  void whatRowsReadFromOutsideIsLookedUpAgain() {
    List<Row> rows = counted.rows(1_000);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));

    RenderedNode after = ROWS.render(new Table(rows, "USD"), before);

    assertThat(after.items(1)).allSatisfy(row -> assertThat(row.read(1)).isEqualTo("USD"));
    assertThat(after.items(1).get(7).read(0)).isEqualTo("r7");
  }

  @Test
  void aKeyThatAMapGainsShadowsTheNameOutside() {
    Map<String, String> row = new HashMap<>(Map.of("name", "a"));
    Map<String, Object> model =
        Map.of("rows", List.of(row, Map.of("name", "b")), "currency", "EUR");
    RenderedNode before = ROWS.render(model);
    row.put("currency", "own");

    RenderedNode after = ROWS.render(model, before);

    assertThat(html(after)).contains("<li>a own</li><li>b EUR</li>");
    assertThat(after.items(1).get(1)).isSameAs(before.items(1).get(1));
  }

  @Test
  void aKeyThatTheModelGainsIsSeenByRowsThatFoundNothing() {
    List<Map<String, String>> rows = List.of(Map.of("name", "a"));
    RenderedNode before = ROWS.render(Map.of("rows", rows));

    assertThat(html(before)).contains("<li>a </li>");
    assertThat(html(ROWS.render(Map.of("rows", rows, "currency", "EUR"), before)))
        .contains("<li>a EUR</li>");
  }

  @Test
  void nestedListsDependOnWhatTheirRowsDependOn() {
    Sheet nested =
        page(
            "{{#groups}}<div>{{title}}{{#rows}}<p>{{.}} {{currency}} {{title}}</p>{{/rows}}</div>{{/groups}}");
    record Group(String title, List<String> rows) {}
    List<Group> groups = List.of(new Group("g", List.of("a", "b")), new Group("h", List.of("c")));
    RenderedNode before = nested.render(Map.of("groups", groups, "currency", "EUR"));
    RenderedNode kept = nested.render(Map.of("groups", groups, "currency", "EUR", "x", 1), before);
    RenderedNode after = nested.render(Map.of("groups", groups, "currency", "USD"), kept);

    assertThat(kept).isSameAs(before);
    assertThat(html(after)).contains("<p>a USD g</p>", "<p>c USD h</p>").doesNotContain("EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{#on}}<p>{{n}}</p>{{/on}}", "{{^off}}<p>{{n}}</p>{{/off}}"})
  void whatASectionReadsOfTheModelAroundIsLookedUpAgain(String template) {
    Sheet sheet = page("<div>" + template + "</div>");
    RenderedNode before = sheet.render(Map.of("on", true, "n", 1));

    assertThat(sheet.render(Map.of("on", true, "n", 1, "x", 2), before)).isSameAs(before);
    assertThat(html(sheet.render(Map.of("on", true, "n", 2), before))).contains("<p>2</p>");
    assertThat(html(sheet.render(Map.of("on", false, "off", true), before))).doesNotContain("<p>");
  }

  @Test
  void aSectionMayBeBooleanThenObjectThenList() {
    Sheet sheet = page("<div>{{#it}}<p>{{name}}</p>{{/it}}</div>");
    List<Map<String, Object>> models =
        List.of(
            Map.of("it", true, "name", "outside"),
            Map.of("it", Map.of("name", "object"), "name", "outside"),
            Map.of("it", List.of(Map.of("name", "first"), Map.of()), "name", "outside"),
            Map.of("it", false),
            Map.of("it", List.of()),
            Map.of("it", true, "name", "again"));
    RenderedNode version = sheet.render(Map.of());
    for (Map<String, Object> model : models) {
      version = sheet.render(model, version);
      assertThat(html(version)).isEqualTo(html(sheet.render(model)));
    }
  }
}
