package io.livetemplate.engine.render.html;

import io.livetemplate.api.Immutable;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page of rows that say how often they are read. */
final class CountedRows {
  static final Sheet ROWS = page("<ul>{{#rows}}<li>{{name}} {{currency}}</li>{{/rows}}</ul>");

  /** Counts how often its name is read. */
  record Row(String name, Calls calls) {
    @Override
    public String name() {
      calls.count++;
      return name;
    }
  }

  @Immutable
  static final class Calls {
    int count;
  }

  record Table(List<Row> rows, String currency) {}

  final Calls calls = new Calls();

  static Sheet page(String body) {
    return Sheet.of("<!doctype html><title>t</title><body>" + body + "</body>");
  }

  static String html(RenderedNode node) {
    return HtmlWriter.document(node, "", "");
  }

  List<Row> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Row("r" + i, calls)).toList();
  }

  /** The same rows but for one. */
  List<Row> with(List<Row> rows, int index, Row row) {
    List<Row> changed = new ArrayList<>(rows);
    changed.set(index, row);
    return List.copyOf(changed);
  }
}
