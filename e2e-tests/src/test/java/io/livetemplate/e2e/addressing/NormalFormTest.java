package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NormalFormTest {
  @Test
  void textIsMergedOverWhatIsLeftOut() {
    assertThat(of("<p>a<!--[-->b<!--]-->c</p><p></p>"))
        .isEqualTo(
            """
            <html:html>
              <html:head>
              <html:body>
                <html:p>
                  "abc"
                <html:p>
            """);
  }

  @Test
  void whatThePageCarriesForTheClientIsLeftOut() {
    assertThat(
            of(
                "<head><meta name=livetemplate><script type=module></script><script type=module></script>"
                    + "</head><body><p lt-pending lt-click=a></p><script id=lt-shapes></script></body>"))
        .isEqualTo(
            """
            <html:html>
              <html:head>
                <html:script type="module">
              <html:body>
                <html:p lt-click="a">
            """);
  }

  @Test
  void commentsTemplatesAndNamespacesShow() {
    assertThat(of("<!-- a --><template>b</template><svg viewBox=0></svg>"))
        .isEqualTo(
            """
            <!-- " a " -->
            <html:html>
              <html:head>
                <html:template>
                  #content
                  "b"
              <html:body>
                <svg:svg viewBox="0">
            """);
  }

  private static String of(String html) {
    return NormalForm.of(new JsoupTrees().document(html));
  }
}
