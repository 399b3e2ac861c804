package io.livetemplate.engine.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Immutable;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
  private static final Sheet ROWS =
      page("<ul>{{#rows}}<li>{{name}} {{currency}}</li>{{/rows}}</ul>");

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
    private int count;
  }

  record Table(List<Row> rows, String currency) {}

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

  private final Calls calls = new Calls();

  private static Sheet page(String body) {
    return Sheet.of("<!doctype html><title>t</title><body>" + body + "</body>");
  }

  private List<Row> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Row("r" + i, calls)).toList();
  }

  private List<Row> with(List<Row> rows, int index, Row row) {
    List<Row> changed = new ArrayList<>(rows);
    changed.set(index, row);
    return List.copyOf(changed);
  }

  private static String html(RenderedNode node) {
    return HtmlWriter.document(node, "", "");
  }

  @Test
  void aVersionOfTheSameIsTheSame() {
    Table table = new Table(rows(3), "EUR");
    RenderedNode before = ROWS.render(table);

    assertThat(ROWS.render(table, before)).isSameAs(before);
    assertThat(ROWS.render(new Table(rows(3), "EUR"), before)).isSameAs(before);
  }

  @Test
  void onlyTheRowThatChangedIsRead() {
    List<Row> rows = rows(1_000);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));
    calls.count = 0;

    RenderedNode after =
        ROWS.render(new Table(with(rows, 500, new Row("x", calls)), "EUR"), before);

    assertThat(calls.count).isEqualTo(1);
    assertThat(after.items(1).get(500)).isNotSameAs(before.items(1).get(500));
    assertThat(after.items(1).get(499)).isSameAs(before.items(1).get(499));
    assertThat(after.items(1).get(999)).isSameAs(before.items(1).get(999));
    assertThat(html(after)).contains("<li>x EUR</li>");
  }

  @Test
  void rowsThatMovedAreTakenAlong() {
    List<Row> rows = rows(100);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));
    calls.count = 0;

    List<Row> added = Stream.concat(Stream.of(new Row("new", calls)), rows.stream()).toList();
    RenderedNode prepended = ROWS.render(new Table(added, "EUR"), before);
    assertThat(calls.count).isEqualTo(1);
    assertThat(prepended.items(1).subList(1, 101))
        .usingElementComparator(SharingTest::identity)
        .isEqualTo(before.items(1));

    RenderedNode reversed =
        ROWS.render(new Table(added.reversed().stream().toList(), "EUR"), prepended);
    RenderedNode shorter = ROWS.render(new Table(rows.subList(50, 60), "EUR"), reversed);
    assertThat(calls.count).isEqualTo(1);
    assertThat(html(shorter)).isEqualTo(html(ROWS.render(new Table(rows.subList(50, 60), "EUR"))));
  }

  private static int identity(RenderedNode a, RenderedNode b) {
    return a == b ? 0 : 1;
  }

  @Test
  void aMutableListThatIsGivenAgainShowsWhatWasAdded() {
    List<Row> rows = new ArrayList<>(rows(3));
    Table table = new Table(rows, "EUR");
    RenderedNode before = ROWS.render(table);
    rows.add(new Row("added", calls));
    calls.count = 0;

    RenderedNode after = ROWS.render(table, before);

    assertThat(html(after)).contains("<li>added EUR</li>");
    assertThat(before.items(1)).hasSize(3);
    assertThat(calls.count).as("rows are frozen, though their list is not").isEqualTo(1);
  }

  @Test
  void aViewOfAMutableListIsMutable() {
    List<Row> rows = new ArrayList<>(rows(2));
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
  void whatRowsReadFromOutsideIsLookedUpAgain() {
    List<Row> rows = rows(1_000);
    RenderedNode before = ROWS.render(new Table(rows, "EUR"));

    RenderedNode after = ROWS.render(new Table(rows, "USD"), before);

    assertThat(after.items(1)).allSatisfy(row -> assertThat(row.read(1)).isEqualTo("USD"));
    assertThat(after.items(1).get(7).read(0)).isEqualTo("r7");
  }

  @Test
  void aBeanThatChangesInPlaceIsSeenByRowsThatCannot() {
    Cart cart = new Cart(rows(10));
    RenderedNode before = ROWS.render(cart);
    calls.count = 0;
    assertThat(ROWS.render(cart, before)).isSameAs(before);
    assertThat(calls.count).isZero();

    cart.currency = "CHF";

    assertThat(html(ROWS.render(cart, before))).contains("<li>r9 CHF</li>").doesNotContain("EUR");
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
  void rowsThatShowTheirPositionAreRenderedAgainWhenItChanges() {
    Sheet sheet = page("{{#rows}}<p>{{-index}} {{name}}</p>{{/rows}}");
    List<Row> rows = rows(5);
    RenderedNode before = sheet.render(Map.of("rows", rows));
    List<Row> more = Stream.concat(Stream.of(new Row("new", calls)), rows.stream()).toList();
    List<Row> longer = Stream.concat(rows.stream(), Stream.of(new Row("new", calls))).toList();

    assertThat(html(sheet.render(Map.of("rows", more), before)))
        .contains("<p>1 new</p><p>2 r0</p>", "<p>6 r4</p>");
    calls.count = 0;
    assertThat(html(sheet.render(Map.of("rows", longer), before))).contains("<p>6 new</p>");
    assertThat(calls.count).isEqualTo(1);
  }

  @Test
  void onlyTheEndsOfAListDependOnBeingTheEnds() {
    Sheet sheet =
        page(
            "{{#rows}}<p>{{#-first}}first{{/-first}}{{#-last}}last{{/-last}} {{name}}</p>{{/rows}}");
    List<Row> rows = rows(5);
    RenderedNode before = sheet.render(Map.of("rows", rows));
    List<Row> more = Stream.concat(Stream.of(new Row("new", calls)), rows.stream()).toList();
    calls.count = 0;

    RenderedNode after = sheet.render(Map.of("rows", more), before);

    assertThat(html(after)).contains("<p>first new</p><p> r0</p>", "<p>last r4</p>");
    assertThat(calls.count).isEqualTo(2);
    assertThat(html(sheet.render(Map.of("rows", rows.subList(0, 2)), after)))
        .contains("<p>first r0</p><p>last r1</p>");
  }

  @Test
  void innerSectionsDependOnThePositionOfTheRow() {
    Sheet sheet = page("{{#rows}}<div>{{#name}}<p>{{@index}} {{name}}</p>{{/name}}</div>{{/rows}}");
    List<Row> rows = rows(3);
    RenderedNode before = sheet.render(Map.of("rows", rows));

    assertThat(html(sheet.render(Map.of("rows", rows.subList(1, 3)), before)))
        .contains("<p>0 r1</p>", "<p>1 r2</p>");
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

  @Immutable
  public static final class Promised {
    private int seen;

    public int seen() {
      return ++seen;
    }
  }

  @Test
  void aVersionOfAnotherTemplateIsNoUse() {
    Table table = new Table(rows(2), "EUR");
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
