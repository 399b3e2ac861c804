package io.livetemplate.engine.template.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message that the author of a template can meet. */
class ProblemsTest {
  private static final String NAME =
      "; write a name without white space, its parts joined by single dots, or . for the current"
          + " item";

  private static List<String> problems(String template) {
    var templates = new MustacheTemplates(PartialSource.of(Map.of()));
    try {
      templates.parse(new SourceFile("page.html", template));
      return List.of();
    } catch (TemplateException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  @Test
  void sectionThatIsNeverClosed() {
    assertThat(problems("a\n  {{#items}}\nb"))
        .containsExactly(
            "page.html:2:3: {{#items}} is never closed; write {{/items}} where it ends");
  }

  @Test
  void sectionThatIsNotClosedBeforeTheOneAround() {
    assertThat(problems("{{#a}}\n{{^b}}\n{{/a}}"))
        .containsExactly(
            "page.html:2:1: {{^b}} is not closed before {{/a}} in line 3; write {{/b}} where it"
                + " ends");
  }

  @Test
  void closingTagOfAnotherName() {
    assertThat(problems("{{#items}}\n\n x {{/item}}"))
        .containsExactly(
            "page.html:3:4: {{/item}} does not close {{#items}} opened in line 1; write {{/items}}"
                + " here, or open item before");
  }

  @Test
  void closingTagThatIsNoSlipOfThePenLeavesTheSectionOpen() {
    assertThat(problems("{{#items}}{{/customer}}{{/items}}"))
        .containsExactly(
            "page.html:1:11: {{/customer}} does not close {{#items}} opened in line 1; write"
                + " {{/items}} here, or open customer before");
  }

  @Test
  void closingTagWithoutSection() {
    assertThat(problems("a{{/b}}"))
        .containsExactly(
            "page.html:1:2: {{/b}} closes nothing: no section is open here; delete it, or open the"
                + " section before");
  }

  @Test
  void tagThatIsNotClosed() {
    assertThat(problems("a\n{{name\nb"))
        .containsExactly(
            "page.html:2:1: the tag {{name... is not closed; close it with }}; where {{ is meant as"
                + " text, change the delimiters before it with {{=<% %>=}}");
  }

  @Test
  void tagThatIsNotClosedBeforeTheNext() {
    assertThat(problems("{{a <b>\n{{b}} {{#c}}"))
        .containsExactly(
            "page.html:1:1: the tag {{a <b> is not closed; close it with }}; where {{ is meant as"
                + " text, change the delimiters before it with {{=<% %>=}}",
            "page.html:2:7: {{#c}} is never closed; write {{/c}} where it ends");
  }

  @Test
  void tripleTagThatIsNotClosed() {
    assertThat(problems("{{{a}} {{b}}"))
        .containsExactly(
            "page.html:1:1: the tag {{{a}} is not closed; close it with }}}; where {{ is meant as"
                + " text, change the delimiters before it with {{=<% %>=}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{!note", "{{=<% %>=", "{{", "{{ ", "{{{x", "{{#", "{{>p}"})
  void tagThatTheFileEndsIn(String tag) {
    assertThat(problems("\n" + tag))
        .singleElement()
        .asString()
        .startsWith("page.html:2:1: the tag " + tag.strip() + " is not closed; close it with ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{}}", "{{ }}", "{{&}}", "{{{}}}", "{{{ }}}", "{{>}}", "{{>*}}", "{{> * }}"})
  void tagWithoutName(String tag) {
    assertThat(problems("x" + tag))
        .containsExactly("page.html:1:2: " + tag + " has no name" + NAME);
  }

  @Test
  void sectionWithoutName() {
    assertThat(problems("{{#}}{{/}}")).containsExactly("page.html:1:1: {{#}} has no name" + NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{> a b }}", "{{>*a b}}"})
  void nameWithWhiteSpace(String tag) {
    assertThat(problems(tag))
        .containsExactly("page.html:1:1: " + tag + " has white space in its name" + NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{a..b}}", "{{.a}}", "{{a.}}", "{{..}}", "{{>*a..b}}"})
  void dottedNameWithEmptyPart(String tag) {
    assertThat(problems(tag))
        .containsExactly("page.html:1:1: " + tag + " has an empty part in its dotted name" + NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{=<%}}", "{{=<% %>}}", "{{=a b c=}}", "{{==}}", "{{= =}}", "{{=a= b=}}"})
  void delimitersThatAreNoPair(String tag) {
    assertThat(problems("\n\n" + tag))
        .containsExactly(
            "page.html:3:1: "
                + tag
                + " does not set delimiters; write two words without = in them and white space"
                + " between, like {{=<% %>=}}");
  }

  @Test
  void otherDelimitersAreSpokenOfAsTheyAre() {
    assertThat(problems("{{=<% %>=}}\n<%#a%>\n<%b"))
        .containsExactly(
            "page.html:2:1: <%#a%> is never closed; write <%/a%> where it ends",
            "page.html:3:1: the tag <%b is not closed; close it with %>; where <% is meant as text,"
                + " change the delimiters before it with <%=<% %>=%>");
  }

  @Test
  void sectionsNestedTooDeep() {
    assertThat(problems("{{#a}}".repeat(128) + "{{/a}}".repeat(128))).isEmpty();
    assertThat(problems("{{#a}}".repeat(129) + "{{/a}}".repeat(129)))
        .containsExactly(
            "page.html:1:769: {{#a}} is nested deeper than 128 sections; move the inner sections"
                + " into a partial");
  }

  @Test
  void columnsCountCodeUnitsFromTheStartOfTheLine() {
    assertThat(problems("ä\r\n\t😀{{}}")).singleElement().asString().startsWith("page.html:2:4: ");
  }

  @Test
  void problemsComeInTheOrderOfTheFile() {
    assertThat(problems("{{#a}}\n{{/b}}\n{{#open}}\n{{}}\n{{c"))
        .extracting(text -> text.substring(0, text.indexOf(' ')))
        .containsExactly("page.html:2:1:", "page.html:3:1:", "page.html:4:1:", "page.html:5:1:");
  }

  @Test
  void noMoreThanAHundredProblemsAreListed() {
    assertThat(problems("{{}}".repeat(1_000))).hasSize(100);
    assertThat(problems("{{#a}}".repeat(10_000))).hasSize(100);
    assertThat(problems("{{a ".repeat(10_000))).hasSize(100);
  }

  @Test
  void longTagsAreShortened() {
    assertThat(problems("{{#" + "x".repeat(5_000) + "}}").getFirst())
        .startsWith("page.html:1:1: {{#xxx")
        .contains("... is never closed");
  }

  @Test
  void unknownPartialThatMustBeThere() {
    var templates = new MustacheTemplates(PartialSource.of(Map.of("header", "", "footer", "")));
    var partial = (Node.Partial) templates.parse(new SourceFile("p", "\n{{>haeder}}")).get(1);

    assertThatThrownBy(() -> templates.require(partial))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "p:2:1: there is no partial haeder; did you mean header? known are footer, header");
  }

  @Test
  void unknownPartialThatIsLikeNoOther() {
    assertThat(unknown("zebra", Map.of("header", "", "footer", "")))
        .isEqualTo(
            "p:1:1: there is no partial zebra; add it, or write another name: known are footer,"
                + " header");
  }

  @Test
  void unknownPartialWhereThereAreNone() {
    assertThat(unknown("zebra", Map.of()))
        .isEqualTo(
            "p:1:1: there is no partial zebra; add it to the folder of the partials, which has"
                + " none");
  }

  private static String unknown(String name, Map<String, String> partials) {
    return new MustacheTemplates(PartialSource.of(partials))
        .unknown(name, new Position("p", 1, 1))
        .toString();
  }

  @Test
  void allProblemsOfAllFilesInReach() {
    var templates =
        new MustacheTemplates(
            PartialSource.of(
                Map.of("row", "{{#x}}\n{{>row}}{{>cell}}", "cell", "{{/y}}", "unused", "{{")));

    assertThat(
            templates.problems(
                new SourceFile("page.html", "{{>rwo}}{{}}\n{{>row}}{{>*any}}{{>row}}")))
        .extracting(problem -> problem.toString().replaceFirst(";.*", ""))
        .containsExactly(
            "page.html:1:1: there is no partial rwo",
            "page.html:1:9: {{}} has no name",
            "row:1:1: {{#x}} is never closed",
            "cell:1:1: {{/y}} closes nothing: no section is open here");
  }
}
