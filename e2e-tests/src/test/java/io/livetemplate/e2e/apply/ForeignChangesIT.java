package io.livetemplate.e2e.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What extensions and other scripts do to a page is found where it matters, and repaired. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForeignChangesIT {
  private static final String ROWS =
      """
      <tr lt-key="a"><td>A</td></tr><tr lt-key="b"><td>B</td></tr><tr lt-key="c"><td>C</td></tr>\
      """;
  private static final String SHAPES =
      """
      [["r",0,[["1.0",0]],[["1.1.0",-1,"i"]]],["i","<tr><td></td></tr>",[["0","lt-key"],["0.0",0]]]]\
      """;

  /** Of the names {@code head body }, {@code p input table } and {@code tbody }. */
  private static final int CHECK = 2217;

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  private PatchedTab table() {
    return PatchedTab.in(browsers)
        .load("<title>t</title>", "<p>Hello</p><table><tbody>" + ROWS + "</tbody></table>", SHAPES);
  }

  private static String cells(PatchedTab tab) {
    return tab.value("[...document.querySelectorAll('tbody > *')].map(row => row.textContent)");
  }

  /** What a server sends for the repair of the list. */
  private static void repairList(PatchedTab tab, String rows) {
    tab.receive("[[1,1,\"%s\"]]".formatted(rows.replace("\"", "\\\"")));
  }

  @Test
  void aRowThatAnExtensionPutInBeforeTheFirstPatch() {
    try (PatchedTab tab = table()) {
      tab.run(
          "const row = document.createElement('tr'); row.textContent = 'ad';"
              + " document.querySelectorAll('tr')[1].before(row)");
      tab.receive("[[0,[1,1],1,\"B2\"]]");
      assertThat(tab.repairs()).hasToString("[[\"repair\",1]]");
      repairList(tab, ROWS.replace(">B<", ">B2<"));
      assertThat(cells(tab)).isEqualTo("A,B2,C");
      tab.receive("[[0,[1,1],1,\"B3\"]]");
      assertThat(cells(tab)).isEqualTo("A,B3,C");
      assertThat(tab.repairs()).hasSize(1);
    }
  }

  @Test
  void aRowThatSomebodyTookAway() {
    try (PatchedTab tab = table()) {
      tab.receive("[[0,[1,0],1,\"A2\"]]");
      tab.run("document.querySelectorAll('tr')[1].remove()");
      tab.receive("[[0,[1,1],1,\"B2\"]]");
      assertThat(tab.repairs()).hasToString("[[\"repair\",1]]");
      repairList(tab, ROWS.replace(">A<", ">A2<").replace(">B<", ">B2<"));
      assertThat(cells(tab)).isEqualTo("A2,B2,C");
      assertThat(
              tab.value(
                  "(({frames, patches, applying, repairs}) => [frames, patches.marker,"
                      + " patches.replacement, repairs, applying.longest > 0])(livetemplate.metrics())"))
          .isEqualTo("3,2,1,1,true");
    }
  }

  @Test
  void textsThatATranslatorWrapped() {
    try (PatchedTab tab = table()) {
      tab.run(
          """
          for (const parent of document.querySelectorAll('p, td')) {
            const outer = document.createElement('font');
            const inner = document.createElement('font');
            inner.append(parent.firstChild);
            outer.append(inner);
            parent.append(outer);
          }\
          """);
      tab.receive("[[0,0,0,\"Bye\"],[0,[1,2],1,\"C2\"]]");
      assertThat(tab.repairs()).hasToString("[[\"repair\",0], [\"repair\",[1,2],[],1]]");
      tab.receive("[[1,[1,2],\"<tr lt-key=\\\"c\\\"><td>C2</td></tr>\"]]");
      assertThat(tab.value("document.querySelectorAll('td')[2].innerHTML")).isEqualTo("C2");
      tab.receive(
          "[[1,0,\"<html><head><title>t</title></head><body><p>Bye</p><table><tbody>%s</tbody></table>"
                  .formatted(ROWS.replace(">C<", ">C2<").replace("\"", "\\\""))
              + "</body></html>\"]]");
      assertThat(tab.value("document.querySelectorAll('font').length")).isEqualTo("0");
      tab.receive("[[0,0,0,\"Again\"],[0,[1,2],1,\"C3\"]]");
      assertThat(tab.value("document.body.textContent")).contains("Again").contains("C3");
      assertThat(tab.repairs()).hasSize(2);
    }
  }

  @Test
  void aDivThatAnExtensionPutInFrontOfEverythingBeforeTheClientStarted() {
    String body = "<p>Hello</p><input><table><tbody>" + ROWS + "</tbody></table>";
    String shapes =
        "[[\"r\",%s,[[\"1.0\",0]],[[\"1.2.0\",-1,\"i\"]]],%s"
            .formatted(CHECK, SHAPES.substring(SHAPES.indexOf("[\"i\"")));
    try (PatchedTab tab = PatchedTab.in(browsers)) {
      tab.page()
          .addInitScript(
              """
              new MutationObserver((records, observer) => {
                if (!document.body) return;
                observer.disconnect();
                document.body.prepend(document.createElement('div'));
              }).observe(document, { childList: true, subtree: true });\
              """);
      tab.load("<title>t</title>", body, shapes);
      assertThat(tab.value("document.body.firstElementChild.localName")).isEqualTo("div");
      tab.page().locator("input").fill("typed");
      tab.receive("[[0,0,0,\"Bye\"]]");
      assertThat(tab.repairs()).hasToString("[[\"repair\",0]]");
      tab.receive(
          "[[1,0,\"<html><head><title>t</title></head><body>%s</body></html>\"]]"
              .formatted(body.replace("Hello", "Bye").replace("\"", "\\\"")));
      tab.receive("[[0,[1,1],1,\"B2\"]]");
      assertThat(tab.value("document.querySelector('body > p').textContent")).isEqualTo("Bye");
      assertThat(cells(tab)).isEqualTo("A,B2,C");
      assertThat(tab.value("document.querySelector('input').value")).isEqualTo("typed");
      assertThat(tab.value("document.querySelectorAll('div').length")).isEqualTo("0");
      assertThat(tab.repairs()).hasSize(1);
    }
  }

  @Test
  void aListThatHasOtherItemsThanTheServerSays() {
    try (PatchedTab tab = table()) {
      tab.run("window.n = 0; for (let i = 1; i < 16; i++) receive([])");
      tab.run("document.querySelectorAll('tr')[2].remove()");
      // The keys a, b and c.
      long keys = 0xe40c292cL ^ 0xe70c2de5L ^ 0xe60c2c52L;
      tab.run("socket.hear([16, 0, [], [], [[1, 3, %d]]])".formatted(keys));
      assertThat(tab.repairs()).hasToString("[[\"repair\",1]]");
      tab.run("n = 16");
      repairList(tab, ROWS);
      tab.run("for (let i = 18; i < 32; i++) receive([])");
      tab.run("socket.hear([32, 0, [], [], [[1, 3, %d]]])".formatted(keys));
      assertThat(tab.repairs()).hasSize(1);
    }
  }
}
