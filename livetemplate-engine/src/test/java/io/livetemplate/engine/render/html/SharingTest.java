package io.livetemplate.engine.render.html;

import static io.livetemplate.engine.render.html.CountedRows.ROWS;
import static io.livetemplate.engine.render.html.CountedRows.html;
import static io.livetemplate.engine.render.html.CountedRows.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.CountedRows.Row;
import io.livetemplate.engine.render.html.CountedRows.Table;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a version takes over of the one before. */
class SharingTest {
  private final CountedRows counted = new CountedRows();

  @Test
  void aVersionOfTheSameIsTheSame() {
    Table table = new Table(counted.rows(3), "EUR");
    RenderedNode before = ROWS.render(table);

    assertThat(ROWS.render(table, before)).isSameAs(before);
    assertThat(ROWS.render(new Table(counted.rows(3), "EUR"), before)).isSameAs(before);
  }

  @Test
  void onlyTheRowThatChangedIsRead() {
    List<Row> rows = counted.rows(1_000);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));
    counted.calls.count = 0;

    RenderedNode after =
        ROWS.render(new Table(counted.with(rows, 500, new Row("x", counted.calls)), "EUR"), before);

    assertThat(counted.calls.count).isEqualTo(1);
    assertThat(after.items(1).get(500)).isNotSameAs(before.items(1).get(500));
    assertThat(after.items(1).get(499)).isSameAs(before.items(1).get(499));
    assertThat(after.items(1).get(999)).isSameAs(before.items(1).get(999));
    assertThat(html(after)).contains("<li>x EUR</li>");
  }

  @Test
  void rowsThatMovedAreTakenAlong() {
    List<Row> rows = counted.rows(100);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));
    counted.calls.count = 0;

    List<Row> added =
        Stream.concat(Stream.of(new Row("new", counted.calls)), rows.stream()).toList();
    RenderedNode prepended = ROWS.render(new Table(added, "EUR"), before);
    assertThat(counted.calls.count).isEqualTo(1);
    assertThat(prepended.items(1).subList(1, 101))
        .usingElementComparator(SharingTest::identity)
        .isEqualTo(before.items(1));

    RenderedNode reversed =
        ROWS.render(new Table(added.reversed().stream().toList(), "EUR"), prepended);
    RenderedNode shorter = ROWS.render(new Table(rows.subList(50, 60), "EUR"), reversed);
    assertThat(counted.calls.count).isEqualTo(1);
    assertThat(html(shorter)).isEqualTo(html(ROWS.render(new Table(rows.subList(50, 60), "EUR"))));
  }

  private static int identity(RenderedNode a, RenderedNode b) {
    return a == b ? 0 : 1;
  }

  @Test
  void rowsThatWereReadAnewAreTakenOverByTheirKeys() {
    Sheet sheet = page("<ul>{{#rows}}<li lt-key='{{id}}'>{{id}} {{name}}</li>{{/rows}}</ul>");
    RenderedNode before = sheet.render(Map.of("rows", loaded(1, 2, 3)));

    List<RenderedNode> after = sheet.render(Map.of("rows", loaded(0, 3, 1)), before).items(1);

    assertThat(after.get(1)).isSameAs(before.items(1).get(2));
    assertThat(after.get(2)).isSameAs(before.items(1).get(0));
  }

  private static List<Map<String, Object>> loaded(Integer... ids) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Integer id : ids) {
      rows.add(new HashMap<>(Map.of("id", id, "name", "n" + id)));
    }
    return rows;
  }

  @Test
  void aVersionOfAnotherTemplateIsNoUse() {
    Table table = new Table(counted.rows(2), "EUR");
    RenderedNode other = page("<p>{{currency}}</p>").render(table);

    assertThat(html(ROWS.render(table, other))).isEqualTo(html(ROWS.render(table)));
  }

  @Test
  void everyShapeThatOccursIsFound() {
    Sheet sheet = page("{{#a}}<p>{{x}}</p>{{#b}}<i>{{y}}</i>{{/b}}{{/a}}{{^a}}<b>{{z}}</b>{{/a}}");
    Map<String, Object> plain = Map.of();

    assertThat(sheet.render(Map.of("a", List.of(plain, plain))).shapes()).hasSize(2);
    assertThat(sheet.render(Map.of("a", List.of(plain, Map.of("b", true)))).shapes()).hasSize(3);
    assertThat(sheet.render(plain).shapes()).hasSize(2);
  }
}
