package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.FrameLog;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployment;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import org.junit.jupiter.api.Test;

/** An event goes from the page over the socket to its handlers in the application, and back. */
@Deployments({
  Deployment.JETTY,
  Deployment.UNDERTOW,
  Deployment.JETTY_POLLING,
  Deployment.UNDERTOW_POLLING
})
final class WebSocketIntegrationIT {
  @Test
  void aClickIsHandledByThePageAndComesBackOverOneSocket(Stage stage) {
    LiveTab tab = stage.open();
    tab.page().click("#add-one");
    tab.page().click("#add-one");
    tab.awaitText("#count", "2");
    assertThat(tab.page().title()).isEqualTo(stage.desk() + ": 2");
    assertThat(tab.attempts()).isEqualTo(new FrameLog.Attempts(1, 0));
    assertThat(tab.isSameDocument()).isTrue();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void eachTabHasAPageOfItsOwn(Stage stage) {
    LiveTab one = stage.open();
    LiveTab two = stage.open();
    assertThat(stage.steering(Port.DESK).pages()).isEqualTo(2);
    one.page().click("#add-one");
    two.page().click("text=Loud");
    one.awaitText("#count", "1");
    two.await("document.querySelector('#tone').className === 'badge loud'");
    assertThat(two.text("#count")).isEqualTo("0");
  }

  @Test
  void theFieldsOfAFormArrive(Stage stage) {
    LiveTab tab = stage.open();
    tab.page().fill("#write input", "<b>\u00fc & \ud83d\ude00</b>");
    tab.page().press("#write input", "Enter");
    tab.awaitText("#note", "<b>\u00fc & \ud83d\ude00</b>");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aPageEndsSomeTimeAfterItsTab(Stage stage) {
    LiveTab tab = stage.open(Port.BRIEF);
    Steering steering = stage.steering(Port.BRIEF);
    assertThat(steering.pages()).isEqualTo(1);
    tab.close();
    steering.awaitEnd();
    assertThat(steering.pages()).isZero();
  }
}
