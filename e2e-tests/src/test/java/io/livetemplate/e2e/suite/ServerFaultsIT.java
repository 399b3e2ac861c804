package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Line;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server dies, stands still or comes back while somebody types. */
@Deployments
final class ServerFaultsIT {
  /**
   * How long a server stands still, in seconds: longer than a heartbeat of the second application
   * and the answer to it. With a minute, the first application's clients give it up too.
   */
  private static final long STILL = Long.getLong("livetemplate.e2e.pause", 3);

  @Test
  void theServerIsKilledAndRestartedUnderSomebodyWhoTypes(Stage stage) {
    Line line = stage.line(Port.DESK);
    LiveTab tab = stage.open(line);
    tab.page().fill("#draft", "half a sentence");
    tab.page().locator("#draft").press("End");
    stage.host().killAndRestart();
    tab.page().locator("#draft").pressSequentially(", and the rest");
    tab.await("diary.some(([name]) => name === 'gone')");
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    assertThat(tab.page().inputValue("#draft")).isEqualTo("half a sentence, and the rest");
    assertThat(tab.isSameDocument()).as("no reload").isTrue();
    assertThat(tab.told("repaired")).isEmpty();
  }

  @Test
  void aServerThatStandsStillForAWhileLosesNothing(Stage stage) {
    LiveTab tab = stage.open(Port.DESK);
    LiveTab impatient = stage.open(Port.BRIEF);
    type(tab, "ab");
    tab.awaitText("#note", "ab");
    stage.host().pause();
    try {
      type(tab, "cd");
      impatient.page().fill("#draft", "kept");
      tab.page()
          .waitForFunction(
              "([since, pause]) => performance.now() > since + pause",
              List.of(tab.page().evaluate("performance.now()"), STILL * 1000.0),
              new Page.WaitForFunctionOptions().setTimeout(STILL * 1000.0 + 30_000));
    } finally {
      stage.host().resume();
    }
    type(tab, "e");
    tab.awaitText("#note", "abcde");
    assertThat(stage.steering(Port.DESK).handled())
        .containsExactly("a", "ab", "abc", "abcd", "abcde");
    assertThat(tab.told("lost")).isEmpty();
    assertThat(tab.told("gone")).isEmpty();

    impatient.page().click("#add-one");
    // On a busy machine its page ends before it is back; then it is told what was lost with it.
    impatient.await(
        "document.querySelector('#count').textContent === '1'"
            + " || diary.some(([name]) => name === 'lost')");
    assertThat(impatient.page().inputValue("#draft")).isEqualTo("kept");
    assertThat(impatient.isSameDocument()).isTrue();
  }

  @Test
  void theNetworkIsGoneForLongerThanThePageLives(Stage stage) {
    Line line = stage.line(Port.BRIEF);
    LiveTab tab = stage.open(line);
    line.cut();
    type(tab, "xy");
    stage.steering(Port.BRIEF).awaitEnd();
    line.mend();
    tab.await("diary.some(([name]) => name === 'lost')");
    assertThat(tab.told("lost"))
        .containsExactly(
            "{\"events\":[{\"number\":1,\"name\":\"log\"},{\"number\":2,\"name\":\"log\"}]}");
    assertThat(tab.page().inputValue("#log")).isEqualTo("xy");
    assertThat(stage.steering(Port.BRIEF).handled()).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  private static void type(LiveTab tab, String text) {
    tab.page().locator("#log").pressSequentially(text);
  }
}
