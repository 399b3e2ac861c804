package io.livetemplate.engine.template.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.testing.Sheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<table>{{#r}}<tr><td></td></tr>{{/r}}</table> | 1:8  | <tbody>",
        "<table>{{x}}</table>                          | 1:8  | depends on",
        "<p>{{#a}}<div>x</div>{{/a}}</p>               | 1:4  | use <div> instead of <p>",
        "<ul>{{#a}}<li>{{.}}{{/a}}</ul>                | 1:5  | close",
        "{{#a}}<b>{{/a}}x{{#a}}</b>{{/a}}              | 1:17 | close every element",
        "<p style=\"width:{{w}}\">                     | 1:4  | lt-style-width",
        "<p onclick=\"{{c}}\">                         | 1:4  | lt-click",
        "<iframe srcdoc=\"{{c}}\"></iframe>            | 1:9  | src",
        "<p class={{c}}>                               | 1:10 | class=\"...\"",
        "<p {{c}}>                                     | 1:4  | name of an attribute",
        "<{{c}}>                                       | 1:2  | &lt;",
        "<h{{n}}>x</h1>                                | 1:3  | choose between elements",
        "<script>let a = {{x}}</script>                | 1:17 | data- attribute",
        "<script type=\"application/json\">{{#x}}1{{/x}}</script>      | 1:33 | a section of JSON",
        "<style>{{x}}</style>                          | 1:8  | <style>",
        "<noscript>{{x}}</noscript>                    | 1:11 | do run scripts",
        "<!-- {{x}} -->                                | 1:6  | template comment",
        "<p>a {{{x}}}</p>                              | 1:6  | <div>{{{x}}}</div>",
        "<p>{{{x}}}<b></b></p>                         | 1:4  | <div>{{{x}}}</div>",
        "<p>{{{x}}}{{y}}</p>                           | 1:4  | all that its element contains",
        "<div>{{#a}}{{{x}}}{{/a}}</div>                | 1:12 | <div>{{{x}}}</div>",
        "<body>{{{x}}}</body>                          | 1:7  | cannot be held together in <body>",
        "<svg>{{{x}}}</svg>                            | 1:6  | <div>{{{x}}}</div>",
        "<tr>{{{x}}}</tr>                              | 1:5  | <div>{{{x}}}</div>",
        "<table><tr>{{{x}}}</tr></table>               | 1:12 | all that its element contains",
        "<textarea>{{{x}}}</textarea>                  | 1:11 | write {{x}}",
        "<p title=\"{{{x}}}\">y</p>                    | 1:11 | write {{x}}",
        "<p>{{&x}}<b></b></p>                          | 1:4  | <div>{{{x}}}</div>",
        "<p><!--[--></p>                               | 1:4  | mark live regions",
        "<p class=\"a                                  | 1:1  | not closed",
        "<title>x                                      | 1:1  | </title>",
        "<!doctype html><body></body>{{x}}             | 1:29 | in front of </body>",
        "{{#a}}<body>x</body>{{/a}}                    | 1:7  | outside of the section",
        "<!DOCTYPE HTML PUBLIC \"x\"><p>{{x}}</p>      | 1:1  | <!doctype html>",
        "<meta http-equiv=\"refresh\" content=\"{{x}}\"> | 1:28 | redirect",
        "<p id=\"livetemplate\">{{x}}</p>               | 1:1  | choose another id",
        "<p lt-own>{{x}}</p>                           | 1:1  | leave lt-own out",
        "<p id=\"a\" id=\"{{x}}\">y</p>                 | 1:11 | is there already",
        "<p>a\0{{x}}</p>                               | 1:5  | save the file as UTF-8",
        "<base href=\"{{x}}\"><p>y</p>                 | 1:7  | write the URL of <base> out",
        "<script src=\"{{x}}\"></script>               | 1:9  | data- attributes",
        "<script{{#a}} async{{/a}}></script>           | 1:15 | decide what runs",
        "<meta charset=\"{{x}}\">                      | 1:7  | instruction",
        "<meta http-equiv=\"{{x}}\">                   | 1:7  | instruction",
        "<a href=\"javascript:{{x}}\">y</a>            | 1:4  | lt-click",
        "<a href=\"java&#9;script:{{x}}\">y</a>        | 1:4  | lt-click",
        "<script nonce=\"{{x}}\"></script>             | 1:9  | by their hash",
        "<svg><set attributeName=\"href\" to=\"{{x}}\"/></svg>           | 1:32 | animate another attribute",
        "<svg><animate attributeName=\"xlink:href\" values=\"{{x}}\"/></svg> | 1:42 | animate another attribute",
        "<svg><animate attributeName=\"{{x}}\"/></svg>  | 1:15 | write attributeName out",
        "<math><annotation-xml encoding=\"{{x}}\"></annotation-xml></math> | 1:23 | write it out",
        "<p lt-fragment=\"{{x}}\">y</p>                | 1:4  | lt-fragment=\"NAME\"",
        "<p lt-fragment>y</p>                          | 1:4  | lt-fragment=\"NAME\"",
        "<body lt-fragment=\"a\">y</body>              | 1:7  | inside it",
        "<ul>{{#a}}<li lt-fragment=\"a\">y{{/a}}</ul>  | 1:11 | write </li>",
        "{{#a}}<div lt-fragment=\"a\">y{{/a}}</div>    | 1:7  | write </div>",
        "<div lt-fragment=\"a\">y                       | 1:1  | write </div>",
        "<ul>{{#a}}<li lt-key=\"{{k}}\" lt-fragment=\"a\">y</li>{{/a}}</ul> | 1:15 | inside the item",
        "<div><p>{{x}}                                 | 1:1  | not closed at the end",
        "<p>{{>*name}}</p>                             | 1:4  | name the partial",
      })
  void saysWhereAndWhatToWrite(String template, String place, String words) {
    assertThatThrownBy(() -> Sheet.of(template.strip()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("page.html:" + place.strip() + ": ")
        .hasMessageContaining(words.strip());
  }

  @Test
  void allProblemsAreReportedAtOnceInTheirOrder() {
    assertThatThrownBy(
            () -> Sheet.of("<p style=\"{{a}}\">\n<b class={{c}}>\n<script>{{d}}</script>"))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.line())
                    .containsExactly(1, 2, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<script type=\"application/json\">{{x}}</script>              ~ 1:33 ~ write {{x | json}}",
        "<script type=\"application/json\">{{{x | json}}}</script>     ~ 1:33 ~ where there is no HTML",
        "<script type=\"application/json\">[{{x | json}}]</script>     ~ 1:34 ~ alone between the tags",
        "<script type=\"application/json\">{{x | json}} ]</script>     ~ 1:45 ~ alone between the tags",
        "<script type=\"importmap\">{{x | json}}</script>              ~ 1:26 ~ application/json",
        "<script type=\"{{t}}\">{{x | json}}</script>                  ~ 1:9  ~ decide what runs",
        "<script src=\"{{x | asset}}\"></script>       ~ 1:9  ~ decide what runs",
      })
  void ofScriptsOnlyDataBlocksHoldValues(String template, String place, String words) {
    saysWhereAndWhatToWrite(template, place, words);
  }

  @Test
  void theLineIsShownWithACaretUnderThePlace() {
    assertThatThrownBy(() ->
            Sheet.of("<i>\n\t<p style=\"{{a}}\">\r\n</i>{{>row}}", Map.of("row", "<b {{c}}>")))
        .hasMessageContaining("\n  \t<p style=\"{{a}}\">\n  \t   ^")
        .hasMessageContaining("\n  <b {{c}}>\n     ^");
    String longLine = "<p>" + "x".repeat(500) + "</p><p style=\"{{a}}\">" + "y".repeat(500);
    assertThatThrownBy(() -> Sheet.of(longLine))
        .hasMessageContaining("x</p><p style=\"{{a}}\">y")
        .message()
        .hasSizeLessThan(500);
  }

  @Test
  void aProblemInAPartialNamesThePartialsFile() {
    assertThatThrownBy(
            () -> Sheet.of("<p>{{>row}}</p>", Map.of("row", "\n<i style=\"{{a}}\"></i>")))
        .hasMessageStartingWith("row:2:4: ");
  }

  @Test
  void aPartialThatContainsItselfInsideATagIsRefused() {
    assertThatThrownBy(
            () -> Sheet.of("<p class=\"{{>a}}\">x</p>", Map.of("a", "x{{#b}}{{>a}}{{/b}}")))
        .isInstanceOf(TemplateException.class);
  }
}
