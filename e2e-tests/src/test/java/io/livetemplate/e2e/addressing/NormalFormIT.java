package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The normal form is the same string to the byte, written in Java and in the browser. */
final class NormalFormIT {
  private static final String ODD =
      "<!doctype html><p lt-pending title='\u007f\u2028\"\\&#9;&#1;'>a<!--[--><!-- b\n -->\uD83D\uDE00<!--]-->"
          + "&#x10FFFF;</p><template><i>c</i></template><svg viewBox='0 0 1 1'><use xlink:href='#a'/></svg>"
          + "<math definitionurl='x'></math>";

  private static final String BOTH =
      "async html => { const frame = await liveTemplateTrees.load(html);"
          + " const both = [liveTemplateTrees.copy(frame.contentDocument.childNodes),"
          + " liveTemplateNormalForm(frame.contentDocument)]; frame.remove(); return both; }";

  @Test
  void bothWritersGiveTheSameBytes() {
    try (Browsers browsers = Browsers.open()) {
      Page page = browsers.newPage();
      TreesPage.open(page);
      assertSame(page, ODD);
      for (Matrix.Case each : Matrix.served()) {
        assertSame(page, PageWriter.document(each.parts(), State.marked("a", (r, p) -> 2), false));
      }
    }
  }

  private static void assertSame(Page page, String html) {
    List<?> both = (List<?>) page.evaluate(BOTH, html);
    assertThat(NormalForm.of(ChromiumTrees.nodes((List<?>) both.get(0))))
        .as(html)
        .isEqualTo(both.get(1));
  }
}
