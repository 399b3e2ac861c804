package io.livetemplate.engine.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.strategy.LayoutJson;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.testing.Sheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCompilerTest {
  /**
   * Layouts without the ids: roots, places, regions of the root shape. What the server adds to the
   * head counts nowhere.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a text between tags            | <p>Hi {{a}}!</p>                       | [[\"1.0\",0]] | []",
        "two values in one text         | <p>{{a}}, {{b}}<br>{{c}}</p>           | [[\"1.0\",0],[\"1.0\",1]] | []",
        "an attribute                   | <p class=\"x {{a}}\">t</p>             | [[\"1.0\",\"class\"]] | []",
        "a title                        | <title>{{a}}</title>                   | [[\"0.0\",0]] | []",
        "a textarea                     | <textarea>{{a}}</textarea>             | [[\"1.0\",0]] | []",
        "a section of elements, alone   | <ul>{{#a}}<li></li>{{/a}}</ul>         | [] | [[\"1.0\",-1]]",
        "a section beside other content | <ul><li>{{#a}}<b></b>{{/a}}x</li></ul> | [] | [[\"1.0.0\",0]]",
        "a section of text is a value   | <p>{{#a}}yes{{/a}}{{^a}}no{{/a}}</p>   | [[\"1.0\",0]] | []",
        "a section in an attribute      | <p class=\"a{{#b}} b{{/b}}\">t</p>     | [[\"1.0\",\"class\"]] | []",
        "an attribute on condition      | <p{{#b}} hidden{{/b}}>t</p>            | [[\"1.0\",\"hidden\"]] | []",
        "SVG keeps its letters          | <svg viewBox=\"0 0 {{w}} 1\"></svg>    | [[\"1.0\",\"viewBox\"]] | []",
        "content of a template element  | <template><i>{{a}}</i></template>      | [[\"0.0.0\",0]] | []",
        "a comment of the author counts | <p><!--x-->{{a}}</p>                   | [[\"1.0\",1]] | []",
        "implied tbody                  | <table><tr><td>{{a}}</td></tr></table> | [[\"1.0.0.0.0\",0]] | []",
      })
  void layout(String name, String template, String places, String regions) {
    HtmlShape shape = Sheet.of(template.strip()).shape();
    String withoutIds =
        shape.bodies().stream()
            .map(body -> ",\"" + body.id() + "\"")
            .reduce(LayoutJson.of(shape, false), (json, id) -> json.replace(id, ""))
            .replace("\"" + shape.id() + "\"," + shape.layout().check(), "");
    String last = regions.strip().equals("[]") ? "" : "," + regions.strip();
    assertThat(withoutIds).as(name).isEqualTo("[," + places.strip() + last + "]");
  }

  @Test
  void jsonForScriptsIsAText() {
    HtmlShape shape =
        Sheet.of("<script type=\"application/json\">{{a | json}}</script><p>x</p>").shape();
    assertThat(LayoutJson.of(shape, true)).contains("[[\"0.0\",0]]");
  }

  @Test
  void equalValuesOfOneRegionAreOneSlot() {
    HtmlShape shape = Sheet.of("<p id=\"{{id}}\">{{id}} and {{id}}</p>").shape();
    assertThat(shape.slots()).isEqualTo(1);
    assertThat(shape.places()).hasSize(2);
  }

  @Test
  void equalTemplatesHaveEqualIdsAndOthersDoNot() {
    String first = Sheet.of("<p>{{a}}</p>").shape().id().text();
    assertThat(Sheet.of("<p>{{a}}</p>").shape().id().text()).isEqualTo(first);
    assertThat(Sheet.of("<p>{{a}} </p>").shape().id().text()).isNotEqualTo(first);
    assertThat(Sheet.of("<p>{{#a}}<b></b>{{/a}}</p>").shape().id())
        .isNotEqualTo(Sheet.of("<p>{{#a}}<i></i>{{/a}}</p>").shape().id());
  }

  @Test
  void itemsAreToldApartByTheirKeyElseById() {
    assertThat(body("{{#a}}<li lt-key=\"{{k}}\" id=\"{{i}}\">x</li>{{/a}}").key()).hasValue(0);
    assertThat(body("{{#a}}<li id=\"i-{{i}}\" class=\"{{k}}\">x</li>{{/a}}").key()).hasValue(0);
    assertThat(body("{{#a}}<li id=\"fixed\">x</li>{{/a}}").key()).isEmpty();
  }

  @Test
  void textAtBothEndsOfAnItemCannotBeWrittenAlone() {
    HtmlShape both = body("{{#a}}{{x}}<br> {{/a}}");
    assertThat(LayoutJson.of(both, false)).contains("[null]");
    assertThat(both.layout().items()).isFalse();
    HtmlShape one = body("{{#a}}{{x}}<br>{{/a}}");
    assertThat(LayoutJson.of(one, false)).contains("[[\"\",0]]");
    HtmlShape fixed = body("{{#a}}\n  <li>{{x}}</li>\n{{/a}}");
    assertThat(fixed.layout().items()).isTrue();
  }

  @Test
  void aPartialThatContainsItselfIsARegion() {
    Sheet sheet =
        Sheet.of(
            "<ul>{{>node}}</ul>",
            Map.of("node", "<li>{{name}}{{#kids}}<ul>{{>node}}</ul>{{/kids}}</li>"));
    Map<String, Object> leaf = Map.of("name", "leaf", "kids", java.util.List.of());
    var root = sheet.render(Map.of("name", "root", "kids", java.util.List.of(leaf)));
    assertThat(io.livetemplate.engine.template.shape.HtmlWriter.document(root, "", ""))
        .isEqualTo(
            "<!doctype html><ul><li>root<!--[--><ul><li>leaf<!--[--><!--]--></li></ul><!--]--></li></ul>");
  }

  @Test
  void aChangeAnywhereInACircleChangesAllIdsInIt() {
    assertThat(circle("<li>").stream().filter(circle("<li>")::contains)).hasSize(3);
    assertThat(circle("<li>")).doesNotContainAnyElementsOf(circle("<li class=\"x\">"));
  }

  /** The ids of the section, of the partial inside it, and of the section inside that. */
  private static java.util.List<io.livetemplate.api.strategy.ShapeId> circle(String li) {
    Map<String, String> partials =
        Map.of("node", li + "{{name}}{{#kids}}<ul>{{>node}}</ul>{{/kids}}</li>");
    HtmlShape kids = Sheet.of("<ul>{{>node}}</ul>", partials).shape().bodies().getFirst();
    HtmlShape node = kids.bodies().getFirst();
    return java.util.List.of(kids.id(), node.id(), node.bodies().getFirst().id());
  }

  private static HtmlShape body(String section) {
    return Sheet.of("<div>" + section + "</div>").shape().bodies().getFirst();
  }
}
