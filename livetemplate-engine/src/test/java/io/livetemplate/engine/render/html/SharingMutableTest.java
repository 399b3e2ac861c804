package io.livetemplate.engine.render.html;

import static io.livetemplate.engine.render.html.CountedRows.ROWS;
import static io.livetemplate.engine.render.html.CountedRows.html;
import static io.livetemplate.engine.render.html.CountedRows.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Immutable;
import io.livetemplate.engine.render.html.CountedRows.Row;
import io.livetemplate.engine.render.html.CountedRows.Table;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can change in place is read again, whatever it stands in. */
class SharingMutableTest {
  record Box(List<String> words) {}

  record Shelf(List<Box> boxes) {}

  public static final class Cart {
    private final List<Row> rows;
    private String currency = "EUR";

    Cart(List<Row> rows) {
      this.rows = rows;
    }

    public List<Row> rows() {
      return rows;
    }

    public String currency() {
      return currency;
    }
  }

  record Sum(List<Integer> parts) {
    public int total() {
      return parts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  record Copying(List<String> words) {
    @Override
    public List<String> words() {
      return List.copyOf(words);
    }
  }

  @Immutable
  public static final class Promised {
    private int seen;

    public int seen() {
      return ++seen;
    }
  }

  private final CountedRows counted = new CountedRows();

  @Test
  void aMutableListThatIsGivenAgainShowsWhatWasAdded() {
    List<Row> rows = new ArrayList<>(counted.rows(3));
    Table table = new Table(rows, "EUR");
    RenderedNode before = ROWS.render(table);
    rows.add(new Row("added", counted.calls));
    counted.calls.count = 0;

    RenderedNode after = ROWS.render(table, before);

    assertThat(html(after)).contains("<li>added EUR</li>");
    assertThat(before.items(1)).hasSize(3);
    assertThat(counted.calls.count).as("rows are frozen, though their list is not").isEqualTo(1);
  }

  @Test
  void aViewOfAMutableListIsMutable() {
    List<Row> rows = new ArrayList<>(counted.rows(2));
    Table table = new Table(Collections.unmodifiableList(rows), "EUR");
    RenderedNode before = ROWS.render(table);
    rows.removeFirst();

    assertThat(html(ROWS.render(table, before))).doesNotContain("r0").contains("r1");
  }

  @Test
  void aRecordThatHoldsAMutableListIsReadAgain() {
    Sheet boxes = page("{{#boxes}}<p>{{#words}}<b>{{.}}</b>{{/words}}</p>{{/boxes}}");
    List<String> words = new ArrayList<>(List.of("a"));
    Shelf shelf = new Shelf(List.of(new Box(List.of("fixed")), new Box(words)));
    RenderedNode before = boxes.render(shelf);
    words.add("b");

    RenderedNode after = boxes.render(shelf, before);

    assertThat(html(after)).contains("<b>a</b><b>b</b>");
    assertThat(after.items(1).get(0)).isSameAs(before.items(1).get(0));
  }

  @Test
  void aRecordThatHoldsAMutableListIsReadAgainWhereOnlyTextComesOfIt() {
    Sheet boxes = page("{{#boxes}}<p>{{#words}}{{.}}{{/words}}|{{words}}</p>{{/boxes}}");
    List<String> words = new ArrayList<>(List.of("a"));
    Shelf shelf = new Shelf(List.of(new Box(words)));
    RenderedNode before = boxes.render(shelf);
    words.add("b");

    assertThat(html(boxes.render(shelf, before))).contains("<p>ab|[a, b]</p>");
  }

  @Test
  void aBeanThatChangesInPlaceIsSeenByRowsThatCannot() {
    Cart cart = new Cart(counted.rows(10));
    RenderedNode before = ROWS.render(cart);
    counted.calls.count = 0;
    assertThat(ROWS.render(cart, before)).isSameAs(before);
    assertThat(counted.calls.count).isZero();

    cart.currency = "CHF";

    assertThat(html(ROWS.render(cart, before))).contains("<li>r9 CHF</li>").doesNotContain("EUR");
  }

  @Test
  void derivedMethodsOfARecordDependOnItsComponents() {
    Sheet sums = page("{{#sums}}<p>{{total}}</p>{{/sums}}");
    List<Integer> open = new ArrayList<>(List.of(1, 2));
    Map<String, Object> model = Map.of("sums", List.of(new Sum(open), new Sum(List.of(5))));
    RenderedNode before = sums.render(model);
    open.add(3);

    RenderedNode after = sums.render(model, before);

    assertThat(html(after)).contains("<p>6</p><p>5</p>");
    assertThat(after.items(1).get(1)).isSameAs(before.items(1).get(1));
  }

  @Test
  void anAccessorThatCopiesAMutableListIsNotTrusted() {
    Sheet sheet = page("{{#all}}<p>{{#words}}<b>{{.}}</b>{{/words}}</p>{{/all}}");
    List<String> words = new ArrayList<>(List.of("a"));
    Map<String, Object> model = Map.of("all", List.of(new Copying(words)));
    RenderedNode before = sheet.render(model);
    words.add("b");

    assertThat(html(sheet.render(model, before))).contains("<b>b</b>");
  }

  @Test
  void mutableItemsOfAFrozenListInAFrozenRowAreReadAgain() {
    Sheet sheet = page("{{#all}}<p>{{#words}}<b>{{.}}</b>{{/words}}</p>{{/all}}");
    StringBuilder word = new StringBuilder("a");
    Map<String, Object> model = Map.of("all", List.of(Map.of("words", List.of("x", word))));
    RenderedNode before = sheet.render(model);
    word.append("b");

    assertThat(html(sheet.render(model, before))).contains("<b>x</b><b>ab</b>");
  }

  @Test
  void mutableTextIsReadAgain() {
    StringBuilder text = new StringBuilder("a");
    Map<String, Object> model = Map.of("rows", List.of(Map.of("name", text)));
    RenderedNode before = ROWS.render(model);
    text.append("b");

    assertThat(html(ROWS.render(model, before))).contains("<li>ab </li>");
  }

  @Test
  void classesThatPromiseToBeImmutableAreTakenOver() {
    Sheet sheet = page("{{#all}}<p>{{seen}}</p>{{/all}}");
    Map<String, Object> model = Map.of("all", List.of(new Promised()));
    RenderedNode before = sheet.render(model);

    assertThat(sheet.render(model, before)).isSameAs(before);
    assertThat(html(before)).contains("<p>1</p>");
  }
}
