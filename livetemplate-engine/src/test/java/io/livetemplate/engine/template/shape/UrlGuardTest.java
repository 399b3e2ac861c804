package io.livetemplate.engine.template.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.testing.Sheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {
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
    assertThat(UrlGuard.judge(url)).isEqualTo("about:invalid");
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
    assertThat(UrlGuard.judge(url)).isEqualTo(url);
  }

  @Test
  void theWholeValueIsJudgedNotEachPart() {
    Sheet sheet = Sheet.of("<a href=\"java{{x}}:{{y}}\">t</a>");
    String html = HtmlWriter.document(sheet.render(Map.of("x", "script", "y", "alert(1)")), "", "");
    assertThat(html).contains("href=\"about:invalid\"");
  }
}
