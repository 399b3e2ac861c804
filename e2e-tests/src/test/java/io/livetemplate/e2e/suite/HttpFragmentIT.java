package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import org.junit.jupiter.api.Test;

/** What came as HTML over HTTP and what came as frames over the channel give the same document. */
@Deployments
final class HttpFragmentIT {
  @Test
  void whatWasSentAsFramesIsWhatIsSentAsHtml(Stage stage) {
    LiveTab byFrames = stage.open();
    Steering steering = stage.steering(Port.DESK);
    steering.note("<i>not</i> markup & no entity");
    steering.raiseAmounts();
    byFrames.awaitText("#items i", "11");
    LiveTab byHttp = stage.open();
    assertThat(byFrames.applied()).isNotEmpty();
    assertThat(byHttp.applied()).isEmpty();
    assertThat(byFrames.normalForm()).isEqualTo(byHttp.normalForm());
  }

  @Test
  void aDocumentThatWasFetchedAnewGoesOnByFrames(Stage stage) {
    LiveTab tab = stage.open(Port.DESK, "eve");
    Steering steering = stage.steering(Port.DESK);
    steering.note("before");
    tab.awaitText("#note", "before");
    steering.revoke("eve");
    tab.await("diary.filter(([name]) => name === 'attached').length === 2");
    steering.raiseAmounts();
    tab.awaitText("#items i", "11");
    LiveTab fresh = stage.open(Port.DESK, "eve");
    assertThat(tab.normalForm()).isEqualTo(fresh.normalForm());
    assertThat(tab.isSameDocument()).isTrue();
    assertThat(tab.complaints())
        .as("violations of the page's policy")
        .noneMatch(text -> text.contains("Trusted") || text.contains("Content Security Policy"));
  }
}
