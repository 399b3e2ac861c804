package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Line;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import org.junit.jupiter.api.Test;

/** Lines break, handlers throw; the page goes on. */
@Deployments
final class ReconnectIT {
  @Test
  void aPageGoesOnWhenItsConnectionsBreak(Stage stage) {
    Line line = stage.line(Port.DESK);
    LiveTab tab = stage.open(line);
    for (int times = 1; times <= 3; times++) {
      line.drop();
      tab.page().click("#add-one");
      tab.awaitText("#count", Integer.toString(times));
    }
    assertThat(tab.isSameDocument()).isTrue();
    assertThat(tab.told("lost")).isEmpty();
    assertThat(tab.told("gone")).isEmpty();
  }

  @Test
  void whatIsTypedAndPushedWhileTheNetworkIsCutArrivesOnceAndInOrder(Stage stage) {
    Line line = stage.line(Port.DESK);
    LiveTab tab = stage.open(line);
    Steering steering = stage.steering(Port.DESK);
    tab.page().locator("#log").pressSequentially("ab");
    tab.awaitText("#note", "ab");
    line.cut();
    tab.page().locator("#log").pressSequentially("cde");
    steering.publish("desk-" + stage.desk(), "meanwhile");
    line.mend();
    tab.awaitText("#note", "abcde");
    tab.awaitText("#news", "meanwhile");
    assertThat(steering.handled()).containsExactly("a", "ab", "abc", "abcd", "abcde");
    assertThat(tab.page().inputValue("#log")).isEqualTo("abcde");
    assertThat(tab.told("lost")).isEmpty();
  }

  @Test
  void aHandlerThatThrowsChangesNothingAndHoldsUpNothing(Stage stage) throws Exception {
    LiveTab tab = stage.open();
    tab.page().click("text=Fail");
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    assertThat(tab.isSameDocument()).isTrue();
    assertThat(tab.complaints()).isEmpty();
    stage.host().awaitLog("as the test wants it");
  }

  @Test
  void aSlowHandlerHoldsUpItsOwnPageAlone(Stage stage) {
    LiveTab slow = stage.open();
    LiveTab other = stage.open();
    slow.page().click("text=Wait");
    slow.page().click("#add-one");
    other.page().click("#add-one");
    other.awaitText("#count", "1");
    assertThat(slow.text("#count")).isEqualTo("0");
    stage.steering(Port.DESK).openGate();
    slow.awaitText("#count", "101");
  }
}
