package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import org.junit.jupiter.api.Test;

/** Each strategy is chosen for its kind of change and applied by itself. */
@Deployments
final class StrategiesIT {
  @Test
  void staticDynamicIsAppliedToTexts(Stage stage) {
    LiveTab tab = stage.open(Port.BRIEF);
    stage.steering(Port.BRIEF).note("a text");
    tab.awaitText("#note", "a text");
    assertApplied(tab, "static-dynamic");
  }

  @Test
  void markerIsAppliedToAttributes(Stage stage) {
    LiveTab tab = stage.open(Port.BRIEF);
    tab.page().click("text=Loud");
    tab.await("document.querySelector('#tone').className === 'badge loud'");
    assertApplied(tab, "marker");
  }

  @Test
  void granularIsAppliedToItemsThatComeGoAndMove(Stage stage) {
    LiveTab tab = stage.open(Port.BRIEF);
    tab.page()
        .evaluate("() => { window.last = document.querySelector('#items').lastElementChild; }");
    tab.page().click("text=Reverse");
    tab.awaitText("#items b", "Item 20");
    assertThat(tab.page().evaluate("() => last === document.querySelector('#items li')"))
        .as("the element moved")
        .isEqualTo(true);
    assertApplied(tab, "granular");
  }

  @Test
  void replacementIsAppliedToTextsAndAttributesTogether(Stage stage) {
    LiveTab tab = stage.open(Port.BRIEF);
    tab.page().click("text=Mix");
    tab.awaitText("#items b", "mixed");
    assertApplied(tab, "replacement");
  }

  @Test
  void whateverIsChosenThePageIsLikeAFreshOne(Stage stage) {
    LiveTab tab = stage.open();
    String before = tab.normalForm();
    tab.page().click("text=Details");
    tab.await("document.querySelector('#details') !== null");
    stage.steering(Port.DESK).raiseAmounts();
    tab.awaitText("#items i", "11");
    assertThat(tab.normalForm()).isNotEqualTo(before);
    tab.page().click("text=Details");
    tab.await("document.querySelector('#details') === null");
    assertThat(tab.told("repaired")).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }

  private static void assertApplied(LiveTab tab, String strategy) {
    assertThat(tab.strategies()).as("strategies of the frames").contains(strategy);
    assertThat(tab.told("repaired")).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }
}
