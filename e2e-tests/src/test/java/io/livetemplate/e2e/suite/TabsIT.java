package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import org.junit.jupiter.api.Test;

/** What browsers do with tabs. */
@Deployments
final class TabsIT {
  @Test
  void aTabThatWasOfflineCatchesUp(Stage stage) {
    LiveTab tab = stage.open();
    BrowserContext profile = tab.page().context();
    profile.setOffline(true);
    stage.steering(Port.DESK).publish("desk-" + stage.desk(), "meanwhile");
    tab.page().click("#add-one");
    profile.setOffline(false);
    tab.awaitText("#news", "meanwhile");
    tab.awaitText("#count", "1");
    assertThat(tab.told("lost")).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void aTabThatWasFrozenCatchesUp(Stage stage) {
    LiveTab tab = stage.open();
    CDPSession browser = tab.page().context().newCDPSession(tab.page());
    browser.send("Page.setWebLifecycleState", state("frozen"));
    stage.steering(Port.DESK).publish("desk-" + stage.desk(), "meanwhile");
    browser.send("Page.setWebLifecycleState", state("active"));
    tab.awaitText("#news", "meanwhile");
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    assertThat(tab.told("lost")).isEmpty();
    assertThat(tab.isSameDocument()).isTrue();
  }

  @Test
  void whoeverGoesBackHasALivePage(Stage stage) {
    LiveTab tab = stage.open(stage.profileWithBackForwardCache(), stage.url(Port.DESK));
    tab.page().navigate(stage.url(Port.BRIEF));
    // A page that comes out of the cache is not loaded, so that cannot be waited for.
    tab.page().goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    tab.page().waitForURL(stage.url(Port.DESK));
    tab.await("diary.some(([name]) => name === 'attached')");
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    stage.steering(Port.DESK).note("welcome back");
    tab.awaitText("#note", "welcome back");
  }

  @Test
  void aTabWithTheContentOfAnotherGetsAPageOfItsOwn(Stage stage) {
    LiveTab one = stage.open();
    one.page().click("#add-one");
    one.awaitText("#count", "1");
    LiveTab two = stage.blank();
    two.claim(one.bootstrap());
    two.visit(stage.url(Port.DESK));
    two.page().click("text=Loud");
    two.await("document.querySelector('#tone').className === 'badge loud'");
    one.page().click("#add-one");
    one.awaitText("#count", "2");
    assertThat(two.text("#count")).isEqualTo("0");
    assertThat(one.page().getAttribute("#tone", "class")).isEqualTo("badge calm");
    assertThat(one.told("gone")).isEmpty();
    assertThat(two.told("gone")).containsExactly("{\"code\":4404}");
  }

  private static JsonObject state(String name) {
    JsonObject state = new JsonObject();
    state.addProperty("state", name);
    return state;
  }
}
