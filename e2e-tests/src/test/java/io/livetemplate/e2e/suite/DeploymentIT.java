package io.livetemplate.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs is what was asked for. */
@Deployments
final class DeploymentIT {
  @Test
  void nothingRunsButTheModulesOfTheDeployment(Stage stage) {
    List<String> transports =
        stage.steering(Port.DESK).modules().stream()
            .filter(module -> module.startsWith("io.livetemplate.transport."))
            .map(module -> module.substring("io.livetemplate.transport.".length()))
            .toList();
    List<String> wanted =
        switch (stage.deployment()) {
          case JETTY -> List.of("jetty");
          case UNDERTOW -> List.of("undertow");
          case POLLING -> List.of("polling");
          case JETTY_POLLING -> List.of("jetty", "polling");
          case UNDERTOW_POLLING -> List.of("polling", "undertow");
        };
    assertThat(transports).isEqualTo(wanted);
  }

  @Test
  void aTokenOfOneApplicationIsNothingToAnotherOfTheSameServer(Stage stage) {
    LiveTab tab = stage.blank();
    LiveTab foreign = stage.open();
    String epoch =
        String.valueOf(
            foreign
                .page()
                .evaluate("bootstrap => JSON.parse(bootstrap).epoch", foreign.bootstrap()));
    tab.claim(foreign.bootstrap());
    tab.page().navigate(stage.url(Port.BRIEF));
    tab.page().waitForCondition(() -> !tab.complaints().isEmpty());
    assertThat(tab.complaints().getFirst())
        .as("status 401, as Chromium says it of a request and of a WebSocket")
        .containsAnyOf("401", "HTTP Authentication failed");
    assertThat(tab.told("attached")).noneMatch(attached -> attached.contains(epoch));
  }
}
