package io.livetemplate.engine.template.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.testing.Sheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:x",
        "\u0001\u0002javascript:x",
        "java\tscript:x",
        "java\nscript\r:x",
        "vbscript:x",
        "data:text/html,x"
      })
  void neutralisesWhatRuns(String url) {
    assertThat(UrlRule.ONE.judge(url)).isEqualTo("about:invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/orders/1",
        "https://a.example/?q=javascript:x",
        "mailto:a@b.example",
        "?a=b:c",
        "#x:y",
        "java:x"
      })
  void leavesOthersAlone(String url) {
    assertThat(UrlRule.ONE.judge(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "img    | src        | data:image/png;base64,AA          | data:image/png;base64,AA",
        "img    | SRC        | DATA:Image/PNG,AA                 | DATA:Image/PNG,AA",
        "img    | src        | data:image/svg+xml,<svg>          | about:invalid",
        "img    | src        | data:image/pngx,AA                | about:invalid",
        "iframe | src        | data:image/png;base64,AA          | about:invalid",
        "a      | href       | data:image/png;base64,AA          | about:invalid",
        "a      | ping       | /a javascript:x https://b/        | /a about:invalid https://b/",
        "img    | srcset     | /a 1x, javascript:x 2x            | /a 1x, about:invalid 2x",
        "img    | srcset     | /a 1x,javascript:x 2x             | /a 1x,about:invalid 2x",
        "img    | srcset     | /a (x, b),javascript:x 2x         | /a (x, b),about:invalid 2x",
        "img    | srcset     | data:image/png;base64,AA 2x, /b   | data:image/png;base64,AA 2x, /b",
        "link   | imagesrcset| vbscript:x                        | about:invalid",
        "animate| values     | a;javascript:x; b                 | a;about:invalid; b",
        "use    | xlink:href | javascript:x                      | about:invalid",
        "form   | action     | javascript:x                      | about:invalid",
        "button | formaction | javascript:x                      | about:invalid",
        "object | data       | javascript:x                      | about:invalid",
        "q      | cite       | javascript:x                      | about:invalid",
        "p      | title      | javascript:x                      | javascript:x",
        "div    | data-url   | javascript:x                      | javascript:x",
      })
  void eachAttributeIsJudgedByWhatItHolds(
      String element, String attribute, String value, String judged) {
    assertThat(UrlRule.of(element, attribute).judge(value)).isEqualTo(judged);
  }

  @Test
  void theWholeValueIsJudgedNotEachPart() {
    Sheet sheet = Sheet.of("<a href=\"java{{x}}:{{y}}\">t</a>");
    String html = HtmlWriter.document(sheet.render(Map.of("x", "script", "y", "alert(1)")), "", "");
    assertThat(html).contains("href=\"about:invalid\"");
  }
}
