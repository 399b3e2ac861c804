package io.livetemplate.e2e.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A proxy blocks WebSockets, lets them through, and blocks them again under a typing user. */
final class WebSocketBlockedIT {
  /** Longer than the first probe may wait. */
  private static final long A_WHILE = 31_000;

  private static final String CLICKS =
      "n => { for (let i = 0; i < n; i++) document.querySelector('button').click(); }";

  @Test
  void polling_takes_over_and_gives_back_and_nothing_is_lost_or_doubled() throws Exception {
    try (var app = new CountedApp("jetty");
        var gate = new Gatekeeper(app.port());
        Browsers browsers = Browsers.open();
        LiveTab tab = LiveTab.openTimed(browsers, gate.url("/"))) {
      carriedBy(tab, "polling");
      tab.page().fill("input", "typed");
      click(tab, 20);
      shows(tab, 20);

      gate.allow();
      click(tab, 5);
      tab.page().clock().fastForward(A_WHILE);
      click(tab, 5);
      carriedBy(tab, "websocket");
      click(tab, 10);
      shows(tab, 40);

      gate.block();
      click(tab, 10);
      carriedBy(tab, "polling");
      shows(tab, 50);
      assertThat(app.handled()).isEqualTo(IntStream.range(0, 50).boxed().toList());
      assertThat(tab.page().inputValue("input")).isEqualTo("typed");
      assertThat(tab.told("lost")).isEmpty();
      assertThat(tab.told("gone")).isEmpty();
      assertThat(tab.isSameDocument()).isTrue();
    }
  }

  private static void click(LiveTab tab, int times) {
    tab.page().evaluate(CLICKS, times);
  }

  private static void shows(LiveTab tab, int count) {
    tab.await("document.querySelector('p').textContent === 'Count: ' + given", count);
  }

  private static void carriedBy(LiveTab tab, String kind) {
    tab.await("diary.findLast(([name]) => name === 'transport')?.[1].kind === given", kind);
  }
}
