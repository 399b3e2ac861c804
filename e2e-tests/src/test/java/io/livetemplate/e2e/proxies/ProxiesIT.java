package io.livetemplate.e2e.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployment;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** nginx and HAProxy with TLS, at the root and under a path, with and without WebSockets. */
@Deployments({Deployment.JETTY_POLLING, Deployment.UNDERTOW_POLLING})
final class ProxiesIT {
  @TempDir private static Path folder;
  private static Certificates tls;

  @BeforeAll
  static void makeCertificates() throws Exception {
    tls = Certificates.in(folder);
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsLiveByWebSocket(Proxy.Kind kind, Stage stage) throws Exception {
    isLive(kind, kind.documented(), stage, "websocket");
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsLiveByPollingWhereWebSocketsAreBlocked(Proxy.Kind kind, Stage stage)
      throws Exception {
    isLive(kind, kind.withoutSockets(), stage, "polling");
  }

  private static void isLive(Proxy.Kind kind, String configuration, Stage stage, String by)
      throws Exception {
    int server = stage.host().port(Port.DESK);
    try (Proxy proxy = Proxy.start(kind, configuration, server, tls)) {
      LiveTab tab = stage.open(stage.profile(), proxy.url("/" + stage.desk()));
      tab.page().click("#add-one");
      tab.awaitText("#count", "1");
      stage.steering(Port.DESK).note("through the proxy");
      tab.awaitText("#note", "through the proxy");
      assertThat(tab.told("transport").getLast()).contains("\"kind\":\"" + by + "\"");
      assertThat(tab.told("gone")).isEmpty();
      assertThat(tab.isSameDocument()).isTrue();
    }
  }
}
