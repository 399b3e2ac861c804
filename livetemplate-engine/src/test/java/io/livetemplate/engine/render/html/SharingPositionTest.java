package io.livetemplate.engine.render.html;

import static io.livetemplate.engine.render.html.CountedRows.html;
import static io.livetemplate.engine.render.html.CountedRows.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.CountedRows.Row;
import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken over depends on its position if it shows it. */
class SharingPositionTest {
  private final CountedRows counted = new CountedRows();

  @Test
  void rowsThatShowTheirPositionAreRenderedAgainWhenItChanges() {
    Sheet sheet = page("{{#rows}}<p>{{-index}} {{name}}</p>{{/rows}}");
    List<Row> rows = counted.rows(5);
    RenderedNode before = sheet.render(Map.of("rows", rows));
    List<Row> more =
        Stream.concat(Stream.of(new Row("new", counted.calls)), rows.stream()).toList();
    List<Row> longer =
        Stream.concat(rows.stream(), Stream.of(new Row("new", counted.calls))).toList();

    assertThat(html(sheet.render(Map.of("rows", more), before)))
        .contains("<p>1 new</p><p>2 r0</p>", "<p>6 r4</p>");
    counted.calls.count = 0;
    assertThat(html(sheet.render(Map.of("rows", longer), before))).contains("<p>6 new</p>");
    assertThat(counted.calls.count).isEqualTo(1);
  }

  @Test
  void onlyTheEndsOfAListDependOnBeingTheEnds() {
    Sheet sheet =
        page(
            "{{#rows}}<p>{{#-first}}first{{/-first}}{{#-last}}last{{/-last}} {{name}}</p>{{/rows}}");
    List<Row> rows = counted.rows(5);
    RenderedNode before = sheet.render(Map.of("rows", rows));
    List<Row> more =
        Stream.concat(Stream.of(new Row("new", counted.calls)), rows.stream()).toList();
    counted.calls.count = 0;

    RenderedNode after = sheet.render(Map.of("rows", more), before);

    assertThat(html(after)).contains("<p>first new</p><p> r0</p>", "<p>last r4</p>");
    assertThat(counted.calls.count).isEqualTo(2);
    assertThat(html(sheet.render(Map.of("rows", rows.subList(0, 2)), after)))
        .contains("<p>first r0</p><p>last r1</p>");
  }

  @Test
  void innerSectionsDependOnThePositionOfTheRow() {
    Sheet sheet = page("{{#rows}}<div>{{#name}}<p>{{@index}} {{name}}</p>{{/name}}</div>{{/rows}}");
    List<Row> rows = counted.rows(3);
    RenderedNode before = sheet.render(Map.of("rows", rows));

    assertThat(html(sheet.render(Map.of("rows", rows.subList(1, 3)), before)))
        .contains("<p>0 r1</p>", "<p>1 r2</p>");
  }
}
