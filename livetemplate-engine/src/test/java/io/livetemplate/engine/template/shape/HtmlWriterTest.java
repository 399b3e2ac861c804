package io.livetemplate.engine.template.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  @Test
  void escapesByContext() {
    String html = write("<p title=\"{{x}}\">{{x}}</p>", Map.of("x", "<a href=\"?a&amp\">"));
    assertThat(html)
        .isEqualTo(
            "<!doctype html><p title=\"<a href=&quot;?a&amp;amp&quot;>\">&lt;a href=\"?a&amp;amp\"></p>");
  }

  @Test
  void characterReferencesOfTheTemplateStayWhatTheyMean() {
    assertThat(write("<p>&lt;{{x}}&gt; &eacute;</p>", Map.of("x", "y")))
        .endsWith("<p>&lt;y> é</p>");
    assertThat(write("<p>&am{{x}}</p>", Map.of("x", "p;"))).endsWith("<p>&amp;amp;</p>");
  }

  @Test
  void marksARegionUnlessItIsAllThatItsParentContains() {
    Map<String, Object> data = Map.of("a", List.of(1, 2));
    assertThat(write("<ul>{{#a}}<li>{{.}}</li>{{/a}}</ul>", data))
        .endsWith("<ul><li>1</li><li>2</li></ul>");
    assertThat(write("<ul> {{#a}}<li>{{.}}</li>{{/a}}</ul>", data))
        .endsWith("<ul> <!--[--><li>1</li><li>2</li><!--]--></ul>");
  }

  @Test
  void aLineFeedAtTheBeginningOfPreformattedTextSurvivesTheParser() {
    assertThat(write("<pre>{{x}}</pre>", Map.of("x", "\na"))).endsWith("<pre>\n\na</pre>");
    assertThat(write("<textarea>\n{{x}}</textarea>", Map.of("x", "a")))
        .endsWith("<textarea>a</textarea>");
  }

  @Test
  void anAttributeOnConditionIsThereOrNot() {
    String template = "<p{{#a}} class=\"x\"{{/a}}{{^a}} class=\"y {{b}}\"{{/a}} hidden>t</p>";
    assertThat(write(template, Map.of("a", true))).endsWith("<p class=\"x\" hidden>t</p>");
    assertThat(write(template, Map.of("a", false, "b", "z")))
        .endsWith("<p class=\"y z\" hidden>t</p>");
    assertThat(write("<option{{#s}} selected{{/s}}>t</option>", Map.of("s", false)))
        .endsWith("<option>t</option>");
  }

  @Test
  void theBootstrapStandsAtTheBeginningOfTheHeadAndTheLayoutsAtTheEndOfTheBody() {
    String page = "<!doctype html><html><head><title>t</title></head><body>x</body></html>";
    assertThat(HtmlWriter.document(Sheet.of(page).render(Map.of()), "(B)", "(T)"))
        .isEqualTo("<!doctype html><html><head>(B)<title>t</title></head><body>x(T)</body></html>");
    assertThat(HtmlWriter.document(Sheet.of("<p>x</p>").render(Map.of()), "(B)", "(T)"))
        .isEqualTo("<!doctype html>(B)<p>x</p>(T)");
  }

  @Test
  void valuesAreChangedAsTheParserWould() {
    assertThat(write("<p>{{x}}</p>", Map.of("x", "a\r\nb\rc\u0000d\uD800e\uD83D\uDE00")))
        .endsWith("<p>a\nb\nc\uFFFDd\uFFFDe\uD83D\uDE00</p>");
  }

  private static String write(String template, Map<String, ?> data) {
    return HtmlWriter.document(Sheet.of(template).render(data), "", "");
  }
}
