package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Far more updates than a browser can show. */
@Deployments
final class StreamingUnderLoadIT {
  private static final int UPDATES = 2000;

  @Test
  void everyTabEndsAtTheLastUpdateInFewerFramesThanThereWereUpdates(Stage stage) {
    List<LiveTab> tabs = List.of(stage.open(), stage.open(), stage.open());
    stage.steering(Port.DESK).stream(UPDATES);
    for (LiveTab tab : tabs) {
      tab.awaitText("#count", Integer.toString(UPDATES));
      assertThat(tab.applied().size()).isBetween(1, UPDATES - 1);
      assertThat(tab.isSameDocument()).isTrue();
      assertThat(tab.told("repaired")).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void eventsAreHandledInTheMiddleOfAStream(Stage stage) {
    LiveTab tab = stage.open();
    tab.page().click("text=Loud");
    stage.steering(Port.DESK).stream(UPDATES);
    tab.page().click("text=Details");
    tab.await("document.querySelector('#details') !== null");
    tab.awaitText("#count", Integer.toString(UPDATES));
    assertThat(tab.page().getAttribute("#tone", "class")).isEqualTo("badge loud");
    assertThat(tab.told("lost")).isEmpty();
  }
}
