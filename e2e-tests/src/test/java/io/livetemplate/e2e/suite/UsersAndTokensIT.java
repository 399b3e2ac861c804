package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Line;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import org.junit.jupiter.api.Test;

/** Who is who, and how long it is believed. */
@Deployments
final class UsersAndTokensIT {
  @Test
  void twoUsersOfOneDeskHearEachOther(Stage stage) {
    LiveTab ada = stage.open(Port.DESK, "ada");
    LiveTab bob = stage.open(Port.DESK, "bob");
    assertThat(ada.text("#user")).isEqualTo("ada");
    assertThat(bob.text("#user")).isEqualTo("bob");
    say(ada, "hello");
    bob.awaitText("#news", "ada: hello");
    say(bob, "good day");
    ada.awaitText("#news", "ada: hellobob: good day");
    assertThat(ada.told("repaired")).isEmpty();
  }

  @Test
  void aTokenIsRenewedOnTheOpenChannelAndTheNewOneConnects(Stage stage) {
    Line line = stage.line(Port.BRIEF);
    LiveTab tab = stage.open(line);
    tab.awaitMessage("[\"token\",");
    line.drop();
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    assertThat(tab.told("gone")).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void whoIsRevokedStartsAnewWithWhatHeTyped(Stage stage) {
    LiveTab eve = stage.open(Port.DESK, "eve");
    LiveTab bob = stage.open(Port.DESK, "bob");
    eve.page().click("#add-one");
    eve.awaitText("#count", "1");
    eve.page().fill("#draft", "not lost");
    stage.steering(Port.DESK).revoke("eve");
    eve.awaitText("#count", "0");
    eve.page().click("#add-one");
    eve.awaitText("#count", "1");
    assertThat(eve.told("gone")).containsExactly("{\"code\":4403}");
    assertThat(eve.page().inputValue("#draft")).isEqualTo("not lost");
    assertThat(eve.isSameDocument()).isTrue();
    assertThat(bob.told("gone")).isEmpty();
  }

  @Test
  void whoIsSignedOutIsNobodyFromThenOn(Stage stage) {
    String user = "mallory-" + stage.desk();
    LiveTab tab = stage.open(Port.DESK, user);
    assertThat(tab.text("#user")).isEqualTo(user);
    stage.steering(Port.DESK).signOut(user);
    tab.awaitText("#user", "nobody");
    assertThat(tab.told("gone")).containsExactly("{\"code\":4406}");
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void keysAreExchangedUnderOpenPages(Stage stage) {
    Line line = stage.line(Port.BRIEF);
    LiveTab tab = stage.open(line);
    Steering steering = stage.steering(Port.BRIEF);
    steering.keys("first", "second");
    connectAnew(line, tab, 1);
    steering.keys("second", "first");
    connectAnew(line, tab, 2);
    steering.keys("first");
    assertThat(tab.told("gone")).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void aTabThatComesBackTooLateFindsAFreshPageAndKeepsWhatWasTyped(Stage stage) {
    Line line = stage.line(Port.BRIEF);
    LiveTab tab = stage.open(line);
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    tab.page().fill("#draft", "half a sentence");
    line.cut();
    stage.steering(Port.BRIEF).awaitEnd();
    line.mend();
    tab.awaitText("#count", "0");
    assertThat(tab.page().inputValue("#draft")).isEqualTo("half a sentence");
    assertThat(tab.isSameDocument()).isTrue();
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
  }

  private static void connectAnew(Line line, LiveTab tab, int count) {
    line.drop();
    tab.page().click("#add-one");
    tab.awaitText("#count", Integer.toString(count));
  }

  private static void say(LiveTab tab, String text) {
    tab.page().fill("#tell input", text);
    tab.page().press("#tell input", "Enter");
  }
}
