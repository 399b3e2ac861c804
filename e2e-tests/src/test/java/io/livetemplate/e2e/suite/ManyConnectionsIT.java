package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many browsers, and many tabs of one browser. */
@Deployments
final class ManyConnectionsIT {
  private static final int TABS = 20;

  /** Browsers open six connections to a server over HTTP/1.1; a poll is one of them. */
  private static final int POLLING_TABS = 4;

  @Test
  void twentyTabsAllFollow(Stage stage) {
    int perBrowser = stage.deployment().sockets() ? TABS : POLLING_TABS;
    List<LiveTab> tabs = new ArrayList<>();
    while (tabs.size() < TABS) {
      BrowserContext profile = stage.profile();
      for (int i = 0; i < perBrowser; i++) {
        tabs.add(stage.open(profile, stage.url(Port.DESK)));
      }
    }
    Steering steering = stage.steering(Port.DESK);
    assertThat(steering.pages()).isEqualTo(TABS);
    steering.note("to all of you");
    for (LiveTab tab : tabs) {
      tab.awaitText("#note", "to all of you");
    }
    tabs.getLast().page().click("#add-one");
    tabs.getLast().awaitText("#count", "1");
    assertThat(tabs.getFirst().text("#count")).isEqualTo("0");
  }
}
