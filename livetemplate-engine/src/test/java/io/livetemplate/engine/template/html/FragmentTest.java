package io.livetemplate.engine.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.strategy.LayoutJson;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentTest {
  /** The page as it is written, and what stands in the fragment's own layout. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alone          | <div><p lt-fragment=`f`>{{x}}</p></div>       | <div><p lt-fragment=`f`>1</p></div>  | [[`0`,0]]",
        "beside others  | <div>a<p lt-fragment=`f`>{{x}}</p></div>      | <div>a[<p lt-fragment=`f`>1</p>]</div> | [[`0`,0]]",
        "the other name | <div><p data-lt-fragment=`f`>{{x}}</p></div>  | <div><p data-lt-fragment=`f`>1</p></div> | [[`0`,0]]",
        "attribute      | <div><p title=`{{x}}` lt-fragment=`f`>y</p></div> | <div><p title=`1` lt-fragment=`f`>y</p></div> | [[`0`,`title`]]",
        "no end tag     | <p><img alt=`{{x}}` lt-fragment=`f`></p>      | <p><img alt=`1` lt-fragment=`f`></p>  | [[`0`,`alt`]]",
        "same inside    | <p><b lt-fragment=`f`><b>a</b>{{x}}</b></p>   | <p><b lt-fragment=`f`><b>a</b>1</b></p> | [[`0`,1]]",
        "svg            | <svg><g lt-fragment=`f`><g/>{{x}}</g></svg>   | <svg><g lt-fragment=`f`><g/>1</g></svg> | [[`0`,1]]",
        "title          | <head><title lt-fragment=`f`>{{x}}</title></head><body>b</body> | <head>[<title lt-fragment=`f`>1</title>]</head><body>b</body> | [[`0`,0]]",
      })
  void isARegionWithOneItem(String name, String template, String page, String places) {
    Sheet sheet = Sheet.of(template.replace('`', '"'));
    assertThat(write(sheet, Map.of("x", "1")))
        .as(name)
        .isEqualTo("<!doctype html>" + page.replace('`', '"'));
    HtmlShape body = sheet.shape().bodies().getFirst();
    assertThat(LayoutJson.of(body, false)).contains("," + places.replace('`', '"'));
  }

  @Test
  void fragmentsStandInsideEachOtherAndSectionsAndSeeTheSameNames() {
    Sheet sheet =
        Sheet.of(
            "<ul>{{#a}}<li><i lt-fragment=\"f\">{{x}}<b lt-fragment=\"g\">{{x}}{{y}}</b></i></li>{{/a}}</ul>");
    Map<String, Object> data = Map.of("y", "Y", "a", List.of(Map.of("x", "1"), Map.of("x", "2")));
    assertThat(write(sheet, data))
        .endsWith(
            "<ul><li><i lt-fragment=\"f\">1[<b lt-fragment=\"g\">1Y</b>]</i></li>"
                + "<li><i lt-fragment=\"f\">2[<b lt-fragment=\"g\">2Y</b>]</i></li></ul>");
  }

  @Test
  void aSlashBehindAValueWithoutQuotesStaysApart() {
    assertThat(write(Sheet.of("<p><img src=x /><br class=\"y\"/></p>"), Map.of()))
        .endsWith("<p><img src=x /><br class=\"y\"/></p>");
  }

  private static String write(Sheet sheet, Map<String, ?> data) {
    return HtmlWriter.document(sheet.render(data), "", "")
        .replace("<!--[-->", "[")
        .replace("<!--]-->", "]");
  }
}
