package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.testing.Sheet;
import org.junit.jupiter.api.Test;

/** However a template writes an attribute, a client is told what the browser calls it. */
class LayoutJsonTest {
  @Test
  void anAttributeInCapitalsIsFoundInTheBrowser() {
    assertThat(layout("<p TITLE=\"{{a}}\">x</p>")).contains("\"title\"").doesNotContain("TITLE");
  }

  @Test
  void anAttributeOfSvgInSmallLettersIsFoundInTheBrowser() {
    assertThat(layout("<svg viewbox=\"0 0 {{a}} 1\"></svg>")).contains("\"viewBox\"");
  }

  private static String layout(String body) {
    return LayoutJson.of(Sheet.of("<!doctype html><body>" + body + "</body>").shape(), false);
  }
}
