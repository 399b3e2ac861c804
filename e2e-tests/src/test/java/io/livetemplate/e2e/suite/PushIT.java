package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import org.junit.jupiter.api.Test;

/** What the server says of its own accord reaches the browsers that are connected. */
@Deployments
final class PushIT {
  @Test
  void anUpdateReachesEveryTabOfThePageAndNoOther(Stage stage) {
    LiveTab one = stage.open();
    LiveTab two = stage.open();
    LiveTab elsewhere = stage.open(Port.BRIEF);
    stage.steering(Port.DESK).note("for the desk");
    one.awaitText("#note", "for the desk");
    two.awaitText("#note", "for the desk");
    stage.steering(Port.BRIEF).note("for the other");
    elsewhere.awaitText("#note", "for the other");
    assertThat(one.text("#note")).isEqualTo("for the desk");
    assertThat(one.isSameDocument()).isTrue();
    assertThat(one.complaints()).isEmpty();
  }

  @Test
  void messagesOfATopicArriveInTheirOrder(Stage stage) {
    LiveTab one = stage.open();
    LiveTab two = stage.open();
    String topic = "desk-" + stage.desk();
    for (int i = 1; i <= 5; i++) {
      stage.steering(Port.DESK).publish(topic, "message " + i);
    }
    String all = "message 1message 2message 3message 4message 5";
    one.awaitText("#news", all);
    two.awaitText("#news", all);
    assertThat(one.told("repaired")).isEmpty();
  }

  @Test
  void whatWasPushedBeforeTheBrowserConnectedIsThere(Stage stage) {
    LiveTab tab = stage.blank();
    tab.page()
        .route(
            "**/_livetemplate/m/livetemplate.*",
            route -> {
              stage.steering(Port.DESK).note("before");
              route.resume();
            });
    tab.visit(stage.url(Port.DESK));
    tab.awaitText("#note", "before");
    assertThat(tab.isSameDocument()).isTrue();
  }
}
