package io.livetemplate.engine.template.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.strategy.LayoutJson;
import io.livetemplate.engine.testing.Sheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a <b>bold</b> word                  | a <b>bold</b> word",
        "no markup &amp; one reference       | no markup &amp; one reference",
        "<b>left open                        | <b>left open</b>",
        "</div><b>x</b>                      | <b>x</b>",
        "</div></body></html>x<i>y</i>       | x<i>y</i>",
        "<p>a<p>b                            | <p>a</p><p>b</p>",
        "a<!-- b -->c                        | ac",
        "<!--[--><b></b><!--]-->             | <b></b>",
        "<tr><td>x</td></tr>                 | x",
        "<script>alert(1)</script>x          | x",
        "<img src=x onerror=alert(1)>        | <img src=`x`>",
        "<a href=javascript:alert(1)>x</a>   | <a href=`about:invalid`>x</a>",
        "<a HREF='java&Tab;script:a'>x</a>   | <a href=`about:invalid`>x</a>",
        "<iframe srcdoc='<script>'>x</iframe>| <iframe></iframe>",
        "<base href=//evil><b>x</b>          | <b>x</b>",
        "<meta http-equiv=refresh content=0> | ``",
        "<b lt-click=delete>x</b>            | <b>x</b>",
        "<b id=livetemplate class=a>x</b>       | <b class=`a`>x</b>",
        "<style><img src=x></style>x         | x",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript> | ``",
        "<svg><a xlink:href='javascript:x'><text>y</text></a></svg> | <svg><a xlink:href=`about:invalid`><text>y</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>     | <svg></svg><img src=`x`>",
        "<p title='</p><img src=x>'>y</p>    | <p title=`&lt;/p&gt;&lt;img src=x&gt;`>y</p>",
        "<plaintext>x                        | ``",
        "<body onload=alert(1)>x<i></i>      | x<i></i>",
        "<x-a onclick=alert(1)>y</x-a>       | <x-a>y</x-a>",
        "<pre>~~a</pre>                      | <pre>~~a</pre>",
      })
  void whatStaysOfIt(String html, String expected) {
    String wanted = expected.replace("``", "").replace('`', '"').replace('~', '\n');
    assertThat(write("<div>{{{x}}}</div>", html.replace('~', '\n')))
        .isEqualTo("<!doctype html><div>" + wanted + "</div>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>{{{x}}}</p>                          | <div>x</div>",
        "<p><span>{{{x}}}</span></p>             | <ul><li>x</ul>",
        "<a href=\"/\"><div>{{{x}}}</div></a>    | <a href=/>x</a>",
        "<form><div>{{{x}}}</div></form>         | <form>x</form>",
        "<button><span>{{{x}}}</span></button>   | <button>x</button>",
        "<ul><li><div>{{{x}}}</div></li></ul>    | <li>x</li>",
        "<h1>{{{x}}}</h1>                        | <h2>x</h2>",
        "<table><tr><td>{{{x}}}</td></tr></table>| <form></form><input><form>",
      })
  void whatWouldLeaveItsElementIsShownAsText(String template, String html) {
    String page = write(template, html);
    if (!template.contains("<td>")) {
      assertThat(page).contains(html.replace("<", "&lt;"));
    }
    assertThat(page).startsWith("<!doctype html>" + template.substring(0, template.indexOf('{')));
    assertThat(page).endsWith(template.substring(template.indexOf("}}}") + 3));
  }

  @Test
  void whiteSpaceAroundItBelongsToIt() {
    HtmlShape shape = Sheet.of("<div>\n  {{{x}}}\n</div>").shape();
    assertThat(shape.places().getFirst().kind()).isEqualTo(Place.Kind.HTML);
    assertThat(LayoutJson.of(shape, false)).contains("[[\"1.0\",-1]]");
    assertThat(write("<div>\n  {{{x}}}\n</div>", "<b>x")).endsWith("<div>\n  <b>x</b>\n</div>");
  }

  @Test
  void insideAListEachItemHasItsOwn() {
    HtmlShape shape = Sheet.of("<ul>{{#a}}<li><div>{{{x}}}</div></li>{{/a}}</ul>").shape();
    assertThat(LayoutJson.of(shape.bodies().getFirst(), false)).contains("[[\"0.0\",-1]]");
  }

  @Test
  void theSameNameEscapedAndNotAreTwoShapes() {
    assertThat(Sheet.of("<p>{{x}}</p>").shape().id())
        .isNotEqualTo(Sheet.of("<p>{{{x}}}</p>").shape().id());
  }

  @Test
  void deepNestingEndsInText() {
    String html = "<b>".repeat(10_000);
    assertThat(write("<div>{{{x}}}</div>", html)).contains("&lt;b>&lt;b>");
  }

  @Test
  void whatCameOutGoesInUnchanged() {
    String once = write("<div>{{{x}}}</div>", "<table><b>x<td>y<i>z</table>&lt;&nbsp;<pre>\n\n");
    String inner = once.substring("<!doctype html><div>".length(), once.length() - 6);
    assertThat(write("<div>{{{x}}}</div>", inner)).isEqualTo(once);
  }

  private static String write(String template, String x) {
    return HtmlWriter.document(Sheet.of(template).render(Map.of("x", x)), "", "");
  }
}
