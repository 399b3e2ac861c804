package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In a real browser: every place that a proof gives is found in a freshly loaded page, and a page
 * patched from state to state is the page that a fresh load of each state gives.
 */
final class AddressingIT {
  private static Browsers browsers;
  private static Page page;

  @BeforeAll
  static void open() {
    browsers = Browsers.open();
    page = browsers.newPage();
    TreesPage.open(page);
  }

  @AfterAll
  static void close() {
    browsers.close();
  }

  @ParameterizedTest
  @MethodSource("io.livetemplate.e2e.addressing.Matrix#served")
  void patchedIsFresh(Matrix.Case each) {
    List<Part> template = each.parts();
    Proof.Verdict verdict = Proof.of(template, new JsoupTrees());
    assertThat(verdict).isInstanceOf(Proof.Addressable.class);
    Proof.Addressable proven = (Proof.Addressable) verdict;

    State first = State.marked("a", Amount.ONE);
    State empty = State.constant("b", Amount.ONE, "");
    State single = State.marked("c", Amount.ONE);
    State two = State.marked("d", Amount.TWO);
    State lines = State.constant("e", Amount.TWO, "\n<x>\n&amp; ");
    State none = State.marked("f", Amount.NONE);
    State uneven = State.marked("g", Amount.UNEVEN);
    List<String> pages =
        List.of(first, empty, single, two, lines, none, uneven).stream()
            .map(state -> PageWriter.document(template, state, false))
            .toList();
    List<Object> steps =
        List.of(
            List.of("values to empty", Patches.values(proven, empty), 1),
            List.of("each item", Patches.items(proven, single), 2),
            List.of("one to two", Patches.regions(proven, two), 3),
            List.of("values to lines", Patches.values(proven, lines), 4),
            List.of("two to none", Patches.regions(proven, none), 5),
            List.of("none to uneven", Patches.regions(proven, uneven), 6),
            List.of("uneven to one", Patches.regions(proven, first), 0));
    Map<String, Object> walk =
        Map.of(
            "layouts",
            Layout.wire(Layout.of(proven.shape())),
            "pages",
            pages,
            "first",
            Patches.values(proven, first),
            "steps",
            steps);

    assertThat((List<?>) page.evaluate("walk => liveTemplateWalk(walk)", walk))
        .as(each.template())
        .isEmpty();
  }

  @Test
  void aPageThatIsNotPatchedRightIsNoticed() {
    List<Part> template = TemplateParser.parse("<p>{{a}}<b>{{b}}</b></p>");
    Proof.Addressable proven = (Proof.Addressable) Proof.of(template, new JsoupTrees());
    State first = State.marked("a", Amount.ONE);
    State second = State.marked("b", Amount.ONE);
    List<Object> incomplete = Patches.values(proven, second).subList(0, 1);
    Map<String, Object> walk =
        Map.of(
            "layouts", Layout.wire(Layout.of(proven.shape())),
            "pages",
                List.of(
                    PageWriter.document(template, first, false),
                    PageWriter.document(template, second, false)),
            "first", Patches.values(proven, second),
            "steps", List.of(List.of("incomplete", incomplete, 1)));

    assertThat((List<?>) page.evaluate("walk => liveTemplateWalk(walk)", walk))
        .as("both places of the first page hold other values, and one of them was not patched")
        .hasSize(3);
  }

  @Test
  void theBrowserFlattensWhatIsTooDeep() {
    Object depth =
        page.evaluate(
            """
            async () => {
              const frame = await liveTemplateTrees.load('<!doctype html>' + '<div>'.repeat(600));
              let depth = 0;
              for (let e = frame.contentDocument.documentElement; e; e = e.lastElementChild) depth += 1;
              frame.remove();
              return depth;
            }
            """);

    assertThat(depth).isEqualTo(513);
  }
}
