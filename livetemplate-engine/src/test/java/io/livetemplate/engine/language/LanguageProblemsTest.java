package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.template.mustache.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a template meets who uses the additions in a wrong way. */
class LanguageProblemsTest {
  private static final Map<String, Object> DATA =
      Map.of("a", "x", "n", 5, "l", List.of(1), "o", Map.of("k", 1));

  private static String problems(Texts texts, String template) {
    try {
      texts.render(template, DATA);
      return "";
    } catch (TemplateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "x{{a b}}@page.html:1:6: b stands where the tag should go on with a filter behind | or a"
            + " comparison; a name has no white space in it; write | before a filter, == between"
            + " values",
        "`\n"
            + "{{{  a  and\n"
            + "  n}}}`@page.html:2:9: and does not join conditions here: there is one comparison to"
            + " a tag; put a method into the record that answers it, and write its name here",
        "{{^}}@page.html:1:1: {{^}} stands in no section; write it between {{#name}} and {{/name}},"
            + " before what is shown otherwise",
        "{{^a}}{{^}}{{/a}}@page.html:1:7: {{^}} stands in no section; write it between {{#name}}"
            + " and {{/name}}, before what is shown otherwise",
        "{{#a}}{{^}}1{{^}}2{{/a}}@page.html:1:13: {{^}} stands in {{#a}} for the second time; keep"
            + " one; for a choice of more, nest sections",
        "{{$b}}{{^}}{{/b}}@page.html:1:7: {{^}} stands in no section; write it between {{#name}}"
            + " and {{/name}}, before what is shown otherwise",
        "{{/}}@page.html:1:1: {{/}} closes nothing: no section is open here; delete it, or open the"
            + " section before",
        "{{#a == 'x'}}@page.html:1:1: {{#a == 'x'}} is never closed; write {{/a}} where it ends",
        "{{#'x' | any}}@page.html:1:1: {{#'x' | any}} is never closed; write {{/}} where it ends",
        "{{#a == 'x'}}{{/customer}}{{/}}@page.html:1:14: {{/customer}} does not close {{#a == 'x'}}"
            + " opened in line 1; write {{/a}} here, or open customer before",
      })
  void problemsOfSyntax(String template, String message) {
    assertThat(problems(Texts.PLAIN, template)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{{n | date}}#the filter date takes Instant or Date or OffsetDateTime or ZonedDateTime or"
            + " LocalDateTime or a text or LocalDate or YearMonth, not the number 5",
        "{{a | date}}#the filter date: the text 'x' is no date or time; put a java.time value into"
            + " the model, or write it like 2026-03-01 or 2026-03-01T09:30:00Z",
        "{{'2026-03-01' | time}}#the filter time: a LocalDate cannot be written as 'short':"
            + " Unsupported field: ",
        "{{a | number}}#the filter number takes a number, not the text 'x'",
        "{{n | number '0.0.0'}}#the filter number: '0.0.0' is no pattern: ",
        "{{l | upper | join}}#the filter join takes a list, not the text '[1]'",
        "{{n | size}}#the filter size takes a list or Map or a text, not the number 5",
        "{{a | truncate}}#the filter truncate is given 0 arguments; it takes 1 to 2",
        "{{a | upper 1}}#the filter upper is given 1 arguments; it takes none",
        "{{a | truncate 'x'}}#argument 1 of the filter truncate is the text 'x', not a number",
        "{{a | truncate m}}#argument 1 of the filter truncate is nothing, not a number",
        "{{a | truncate 0}}#the filter truncate: 0 is no length to truncate to; write a whole"
            + " number from 1",
        "{{a | truncate 1.5}}#the filter truncate: 1.5 is no length to truncate to; write a whole"
            + " number from 1",
        "{{n | currency 'EURO'}}#the filter currency: 'EURO' is no currency; write an ISO 4217 code"
            + " such as EUR",
        "{{n | percent 1.5}}#the filter percent: 1.5 is no number of digits behind the point; write"
            + " one from 0 to 30",
        "{{n | date 'x'}}#the filter date takes ",
        "{{a | shout}}#there is no filter shout; there are any, asset, currency, date, datetime,"
            + " default, empty, join, json, lower, msg, number, percent, size, time, truncate,"
            + " upper",
        "{{n | msg}}#the filter msg takes a text, not the number 5",
        "{{a < n}}#the text 'x' and the number 5 have no order; compare two numbers, two texts or"
            + " two values of one type that is Comparable",
        "{{l > l}}#a java.util.ImmutableCollections$List12 and a"
            + " java.util.ImmutableCollections$List12 have no order",
        "{{true < false}}#true and false have no order",
      })
  void whatCannotBeIsSaidWithItsPlace(String template, String message) {
    assertThatThrownBy(() -> Texts.PLAIN.render("\n " + template, DATA))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("page.html:2:2: " + message);
  }

  @Test
  void brokenMessagePattern() {
    assertThatThrownBy(() -> Texts.PLAIN.render("{{'broken' | msg 1}}", DATA))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("page.html:1:1: the message 'broken' is no pattern: ");
  }

  @Test
  void aFilterThatThrowsIsNamed() {
    var texts =
        Texts.PLAIN.filter(
            "bad",
            (value, call) -> {
              throw new IllegalStateException("no");
            });

    assertThatThrownBy(() -> texts.render("{{a | bad}}", DATA))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "page.html:1:1: the filter bad threw java.lang.IllegalStateException: no for the text"
                + " 'x'; mend it, or send it another value");
  }

  @Test
  void anOwnFilterIsHeldToItsSignature() {
    var stars = Filter.of(Integer.class, (rating, call) -> "*".repeat(rating));
    var texts = Texts.PLAIN.filter("stars", stars);

    assertThat(texts.render("{{n | stars}}[{{missing | stars}}]", DATA)).isEqualTo("*****[]");
    assertThatThrownBy(() -> texts.render("{{a | stars}}", DATA))
        .hasMessage("page.html:1:1: the filter stars takes Integer, not the text 'x'");
    assertThatThrownBy(() -> texts.render("{{n | stars 1}}", DATA))
        .hasMessage("page.html:1:1: the filter stars is given 1 arguments; it takes none");
  }

  @Test
  void aFilterWithoutSignatureTakesWhatItIsGiven() {
    var texts =
        Texts.PLAIN.filter("show", (value, call) -> value + " " + call.arguments() + call.locale());

    assertThat(texts.render("{{n | show a m}}[{{m | show}}]", DATA)).isEqualTo("5 [x, null]en[]");
  }

  @Test
  void aFilterMayAskForNull() {
    var signature = Signature.of(List.of(Object.class)).takingNull();
    var texts = Texts.PLAIN.filter("is", Filter.of(signature, (value, call) -> value != null));

    assertThat(texts.render("{{a | is}} {{m | is}}", DATA)).isEqualTo("true false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{a | upper}}@{{a | upper}} is the filter upper",
        "{{n == 5}}@{{n == 5}} is the comparison ==",
        "{{@index}}@{{@index}} is the value @index",
        "{{-first}}@{{-first}} is the value -first",
        "{{'a b'}}@{{'a b'}} is a value written in the template",
      })
  void strictMustacheNamesTheAddition(String both) {
    var template = both.substring(0, both.indexOf("}}@") + 2);
    var words = both.substring(both.indexOf("}}@") + 3);

    assertThat(problems(Texts.PLAIN.in(Dialect.STRICT), template))
        .startsWith("page.html:1:1: " + words)
        .isNotEmpty();
  }

  @Test
  void strictMustacheNamesAllAdditionsAtOnce() {
    assertThat(problems(Texts.PLAIN.in(Dialect.STRICT), "{{#a}}{{^}}{{/}}{{^n > 1}}{{/n}}"))
        .isEqualTo(
            """
            page.html:1:7: {{^}} is a tag for otherwise, an addition to Mustache that strict-mustache refuses; compute it in the model and write its name, or leave strict-mustache
            page.html:1:12: {{/}} is a closing tag without name, an addition to Mustache that strict-mustache refuses; compute it in the model and write its name, or leave strict-mustache
            page.html:1:17: {{^n > 1}} is the comparison >, an addition to Mustache that strict-mustache refuses; compute it in the model and write its name, or leave strict-mustache\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{a}}{{#l}}{{.}}{{/l}}{{^m}}{{/m}}{{! @model x.Y }}{{> * a }}{{@foo}}{{a|b}}"})
  void strictMustacheLeavesMustacheAlone(String template) {
    assertThat(problems(Texts.PLAIN.in(Dialect.STRICT), template)).isEmpty();
  }
}
