package io.livetemplate.e2e.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Stopped;
import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A server without WebSocket, on the HTTP server of the JDK. */
final class PollingAloneIT {
  @Test
  void a_page_polls_at_once_and_does_not_keep_a_server_from_stopping() {
    try (var app = new CountedApp("polling");
        Browsers browsers = Browsers.open();
        LiveTab tab = LiveTab.open(browsers, app.url())) {
      List<String> sockets = new ArrayList<>();
      tab.page().onWebSocket(socket -> sockets.add(socket.url()));
      assertThat(tab.told("transport")).containsExactly("{\"kind\":\"polling\",\"before\":null}");
      tab.page().evaluate("for (let i = 0; i < 30; i++) document.querySelector('button').click()");
      tab.await("document.querySelector('p').textContent === 'Count: 30'");
      assertThat(app.handled()).isEqualTo(IntStream.range(0, 30).boxed().toList());
      assertThat(sockets).isEmpty();
      assertThat(tab.complaints()).isEmpty();
      assertThat(app.stop()).as("with a poll that is held").isEqualTo(Stopped.GRACEFUL);
    }
  }
}
