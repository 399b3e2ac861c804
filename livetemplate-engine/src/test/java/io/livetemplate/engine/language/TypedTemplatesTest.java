package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.filter.Filter;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template is told that knows the type of its model. */
class TypedTemplatesTest {
  enum Status {
    OPEN,
    PAID
  }

  public record Line(String name, int count, BigDecimal price) {}

  @SuppressWarnings("ArrayRecordComponent") // lists may be arrays
  public record Order(
      String customer,
      Status status,
      LocalDate placed,
      Instant paid,
      List<Line> lines,
      Line[] array,
      List<? extends Collection<Line>> nested,
      Optional<Line> first,
      Map<String, Line> byName,
      Object any,
      boolean late,
      int size,
      Tree<Line> tree,
      Shape shape) {
    public BigDecimal total() {
      return BigDecimal.TEN;
    }

    public Stream<Line> stream() {
      return lines.stream();
    }
  }

  public record Tree<T>(T value, List<Tree<T>> children) {}

  public static class Lines extends java.util.ArrayList<Line> {
    private static final long serialVersionUID = 1L;
  }

  public static class Bean {
    public final Lines rows = new Lines();

    public boolean isOpen() {
      return true;
    }

    public String getTitle() {
      return "";
    }
  }

  public sealed interface Shape permits Circle {
    String title();
  }

  public record Circle(String title, double radius) implements Shape {}

  private final Application app =
      LiveTemplate.builder(MethodHandles.lookup())
          .withoutDiscovery()
          .filter("stars", Filter.of(Integer.class, (value, call) -> "*".repeat(value)))
          .build();

  private List<String> problems(String template, Class<?> model, Map<String, String> partials) {
    TemplateSource source =
        name ->
            name.equals("t")
                ? Optional.of(new TemplateSource.Text("t", template))
                : Optional.ofNullable(partials.get(name))
                    .map(text -> new TemplateSource.Text(name, text));
    return app.templates().check(Template.of("t", model).from(source), true).stream()
        .map(problem -> problem.in("").toString())
        .toList();
  }

  private List<String> problems(String template) {
    return problems(template, Order.class, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{customer}}{{total}}{{status.name}}{{placed.year}}",
        "{{#lines}}{{name}}{{count}}{{customer}}{{@index}}{{/lines}}",
        "{{#array}}{{price}}{{-last}}{{/array}}",
        "{{#nested}}{{#.}}{{name}}{{/.}}{{/nested}}",
        "{{#first}}{{name}}{{/first}}{{first.name}}",
        "{{byName.anything.goes}}{{#byName}}{{what}}{{/byName}}",
        "{{any.thing}}{{#any}}{{thing}}{{@index}}{{/any}}",
        "{{#late}}{{customer}}{{/late}}{{^late}}{{/late}}",
        "{{#tree.children}}{{#children}}{{value.name}}{{#value}}{{name}}{{/value}}{{/children}}{{/tree.children}}",
        "{{shape.title}}",
        "{{total | currency 'EUR'}}{{placed | date 'dd MMM'}}{{paid | time}}{{size | stars}}",
        "{{lines | size}}{{#lines | any}}{{customer}}{{/}}{{array | size}}{{#lines | default"
            + " array}}{{x}}{{/}}",
        "{{#status == 'PAID'}}{{/}}{{#size > 5}}{{/}}{{#total >= size}}{{/}}{{#customer <"
            + " 'M'}}{{/}}",
        "{{#first == null}}{{/}}{{#any == 'x'}}{{/}}{{#placed < placed}}{{/}}{{#lines | size >"
            + " 1}}{{/}}",
        "{{@locale}}{{@principal.name}}{{@principal.team.name}}{{@path | upper}}",
        "{{#customer}}{{.}}{{/customer}}",
      })
  void whatIsThereIsFine(String template) {
    assertThat(problems(template)).isEmpty();
  }

  @Test
  void beansAndTheirLists() {
    assertThat(
            problems(
                "{{title}}{{#open}}{{/open}}{{#rows}}{{price}}{{/rows}}", Bean.class, Map.of()))
        .isEmpty();
    assertThat(problems("{{tite}}{{#rows}}{{prize}}{{/rows}}", Bean.class, Map.of()))
        .containsExactly(
            "t:1:1: there is no name tite in"
                + " io.livetemplate.engine.language.TypedTemplatesTest$Bean; did you mean title?"
                + " there are open, rows, title",
            "t:1:18: there is no name prize in"
                + " io.livetemplate.engine.language.TypedTemplatesTest$Line, nor around it in"
                + " io.livetemplate.engine.language.TypedTemplatesTest$Bean; did you mean price?"
                + " there are count, name, open, price, rows, title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "{{custmer}}@there is no name custmer in Order; did you mean customer? there are any,"
            + " array, ",
        "{{zzz}}@there is no name zzz in Order; add a method zzz() to Order, or write another name:"
            + " there are any, ",
        "{{total|currency}}@there is no name total|currency in Order; for a filter or a comparison"
            + " put white space around its sign",
        "{{customer.name}}@there is no name name in String; add a method name() to String, or write"
            + " another name: it has no names",
        "{{first.nam}}@there is no name nam in Line; did you mean name? there are count, name,"
            + " price",
        "{{lines.name}}@there is no name name in java.util.List; ",
        "{{#tree.children}}{{value.nme}}{{/tree.children}}@there is no name nme in Line; did you"
            + " mean name?",
        "{{shape.radius}}@there is no name radius in Shape; ",
        "{{total | curency}}@there is no filter curency; did you mean currency? there are any,"
            + " asset, ",
        "{{total | zzzzzz}}@there is no filter zzzzzz; give one to the builder, or write another:"
            + " there are any, ",
        "{{lines | date}}@the filter date takes Instant or ",
        "{{size | date}}@the filter date takes Instant or ",
        "{{customer | number}}@the filter number takes a number, not String; choose another filter"
            + " or another name",
        "{{customer | stars}}@the filter stars takes Integer, not String; choose another filter or"
            + " another name",
        "{{customer | upper | number}}@the filter number takes a number, not String; ",
        "{{size | size}}@the filter size takes a list or Map or a text, not Integer; ",
        "{{customer | truncate}}@the filter truncate is given 0 arguments; it takes 1 to 2",
        "{{size | stars 1}}@the filter stars is given 1 arguments; it takes none",
        "{{customer | truncate 'x'}}@argument 1 of the filter truncate is 'x'; write a number",
        "{{customer | truncate customer}}@argument 1 of the filter truncate is String; write a"
            + " number",
        "{{customer | truncate 0}}@the filter truncate: 0 is no length to truncate to; write a"
            + " whole number from 1",
        "{{placed | date 'bbb'}}@the filter date: 'bbb' is no pattern: ",
        "{{total | currency 'EURO'}}@the filter currency: 'EURO' is no currency; write an ISO 4217"
            + " code such as EUR",
        "{{#status == 'PAD'}}{{/}}@Status has no constant PAD; did you mean PAID? there are OPEN,"
            + " PAID",
        "{{#'x' != status}}{{/}}@Status has no constant x; there are OPEN, PAID",
        "{{#size == 'x'}}{{/}}@size == 'x' compares Integer with String, which are never equal;"
            + " compare values of one type",
        "{{#placed == paid}}{{/}}@placed == paid compares java.time.LocalDate with"
            + " java.time.Instant, which are never equal; ",
        "{{#placed < '2026-01-01'}}{{/}}@placed < '2026-01-01' compares java.time.LocalDate with"
            + " String, which have no order; ",
        "{{#late > 1}}{{/}}@late > 1 compares Boolean with java.math.BigDecimal, which have no"
            + " order; ",
        "{{#status > 'OPEN'}}{{/}}@status > 'OPEN' compares Status with String, which have no"
            + " order; ",
        "{{#size == null}}{{/}}@size == null compares with null what never is null: Integer; leave"
            + " the comparison out",
        "{{#first < null}}{{/}}@first < null is never true: null has no order; use == or !=",
        "{{#size}}{{/size}}@{{#size}} is never false: size is Integer, which is neither false nor"
            + " null nor a list; compare it: {{#size > 0}}",
        "{{^size}}{{/size}}@{{^size}} is never false: size is Integer, which is neither false nor"
            + " null nor a list; compare it: {{^size > 0}}",
        "{{#stream}}{{/stream}}@stream is a java.util.stream.Stream, which can be read once only,"
            + " and a live page is rendered many times; put a list into the model",
      })
  void whatCannotBeIsSaid(String template, String words) {
    var simple =
        problems(template).stream()
            .map(text -> text.replaceAll("io\\.livetemplate\\.[a-z.]*TypedTemplatesTest\\$", ""))
            .toList();
    assertThat(simple).hasSize(1);
    assertThat(simple.getFirst().replaceFirst("^t:1:\\d+: ", "")).startsWith(words);
  }

  @Test
  void positionsOutsideOfLists() {
    assertThat(problems("{{@index}}"))
        .containsExactly(
            "t:1:1: @index is a position in a list, and no list is around; put it into a section"
                + " over a list");
  }

  @Test
  void textMayBeADate() {
    assertThat(problems("{{customer | date}}")).isEmpty();
  }

  @Test
  void everythingAtOnceWithItsPlace() {
    TemplateSource source =
        name ->
            Optional.of(
                name.equals("t")
                    ? new TemplateSource.Text(
                        name,
                        "<p>\n  {{custmer}}</p>\n{{#lines}}{{>p}}{{/lines}}<i style=\"{{x}}\"></i>")
                    : new TemplateSource.Text(name, "<b>{{nme}}</b>"));

    assertThatThrownBy(
            () -> app.page("/", Template.of("t", Order.class).from(source), request -> never()))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.file() + problem.line() + ":" + problem.column())
                    .containsExactly("p1:4", "t2:3", "t3:30", "t3:37"));
  }

  private static Order never() {
    throw new AssertionError("the template does not compile");
  }

  @Test
  void partialsAreCheckedWhereTheyAreUsed() {
    var partials =
        Map.of(
            "line", "{{name}}{{customr}}",
            "tree", "<li>{{value.name}} {{oops}}<ul>{{#children}}{{>tree}}{{/children}}</ul></li>");

    assertThat(problems("{{#lines}}{{>line}}{{/lines}}", Order.class, partials))
        .singleElement()
        .asString()
        .startsWith("line:1:9: there is no name customr in ")
        .contains("did you mean customer?");
    assertThat(problems("<ul>{{#tree}}{{>tree}}{{/tree}}</ul>", Order.class, partials))
        .isNotEmpty()
        .allMatch(text -> text.contains("there is no name oops"));
  }

  @Test
  void ofMapsAndObjectsNoNamesAreKnownButFiltersAre() {
    assertThat(problems("{{a.b}}{{#c}}{{d}}{{@index}}{{/c}}", Object.class, Map.of())).isEmpty();
    assertThat(problems("{{a.b}}{{#c}}{{d}}{{/c}}", Map.class, Map.of())).isEmpty();
    assertThat(problems("{{a | uper}}", Map.class, Map.of()))
        .singleElement()
        .asString()
        .contains("uper");
  }

  @Test
  void aTemplateMayNameItsModel() {
    var name = Order.class.getName();
    assertThat(problems("{{! @model " + name + " }}\n{{custmer}}", Object.class, Map.of()))
        .singleElement()
        .asString()
        .startsWith("t:2:1: there is no name custmer");
    assertThat(
            problems("{{!@model " + name.replace('$', '.') + "}}{{custmer}}", Map.class, Map.of()))
        .hasSize(1);
    assertThat(problems("{{! @model " + name + "}}{{custmer}}")).hasSize(1);
    assertThat(problems("\n{{! @model " + name + "}}{{custmer}}", Object.class, Map.of()))
        .isEmpty();
  }

  @Test
  void theModelThatATemplateNamesMustBeTheOneItIsGiven() {
    assertThat(problems("{{! @model java.time.LocalDate }}"))
        .containsExactly(
            "t:1:1: the model is said to be a java.time.LocalDate, but the template is given a "
                + Order.class.getName()
                + "; write the one that is right in both places");
    assertThat(problems("{{! @model com.shop.Nothing }}"))
        .containsExactly(
            "t:1:1: there is no class com.shop.Nothing; write "
                + Order.class.getName()
                + ", which the template is given");
    assertThat(problems("{{! @model com.shop.Nothing }}{{x}}", Object.class, Map.of())).isEmpty();
    assertThat(problems("{{! @model java.lang.Record }}{{customer}}")).isEmpty();
  }
}
