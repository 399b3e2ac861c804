package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployment;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Line;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import org.junit.jupiter.api.Test;

/** Where WebSockets do not get through, pages poll; and go back when they do. */
@Deployments({Deployment.JETTY_POLLING, Deployment.UNDERTOW_POLLING})
final class FallbackIT {
  @Test
  void aPageWhoseSocketsAreBlockedPollsAndGoesBackWhenTheyAreNot(Stage stage) {
    Line line = stage.line(Port.DESK);
    LiveTab tab = stage.blank();
    // The way back is tried after half a minute; the browser's clock need not take so long for it.
    tab.page().clock().install();
    tab.visit(stage.url(line));
    assertThat(tab.told("transport")).containsExactly("{\"kind\":\"websocket\",\"before\":null}");
    type(tab, "a");

    line.blockSockets();
    type(tab, "b");
    awaitTransport(tab, "polling");
    tab.awaitText("#note", "ab");
    type(tab, "c");
    stage.steering(Port.DESK).publish("desk-" + stage.desk(), "over polling");
    tab.awaitText("#news", "over polling");
    tab.awaitText("#note", "abc");

    line.mend();
    type(tab, "d");
    tab.page().clock().fastForward(31_000);
    awaitTransport(tab, "websocket");
    type(tab, "e");
    tab.awaitText("#note", "abcde");

    assertThat(stage.steering(Port.DESK).handled())
        .containsExactly("a", "ab", "abc", "abcd", "abcde");
    assertThat(tab.told("lost")).isEmpty();
    assertThat(tab.told("gone")).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void aPageWhoseSocketsNeverOpenIsLiveAllTheSame(Stage stage) {
    Line line = stage.line(Port.DESK);
    line.blockSockets();
    LiveTab tab = stage.open(line);
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    stage.steering(Port.DESK).note("by the server");
    tab.awaitText("#note", "by the server");
    assertThat(tab.told("transport")).containsExactly("{\"kind\":\"polling\",\"before\":null}");
    assertThat(tab.isSameDocument()).isTrue();
  }

  private static void awaitTransport(LiveTab tab, String kind) {
    tab.await("diary.filter(([name]) => name === 'transport').at(-1)[1].kind === given", kind);
  }

  private static void type(LiveTab tab, String text) {
    tab.page().locator("#log").pressSequentially(text);
  }
}
