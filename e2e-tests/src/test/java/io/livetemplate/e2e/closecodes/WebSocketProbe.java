package io.livetemplate.e2e.closecodes;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens WebSockets from a page and reports what its JavaScript saw. */
final class WebSocketProbe {
  private static final String START =
      """
      ({ url, protocols, say }) => {
        const seen = { opened: false, error: false, detail: '' };
        const socket = new WebSocket(url, protocols);
        window.probed = socket;
        window.opened = new Promise(resolve => socket.addEventListener('open', () => resolve(true)));
        window.outcome = new Promise(resolve => {
          socket.onopen = () => {
            seen.opened = true;
            if (say > 0) socket.send('x'.repeat(say));
          };
          socket.onerror = event => {
            seen.error = true;
            seen.detail = Object.keys(event).filter(key => key !== 'isTrusted').join();
          };
          socket.onclose = event => resolve(
              { ...seen, code: event.code, clean: event.wasClean, reason: event.reason });
        });
      }
      """;

  private final Page page;

  WebSocketProbe(Page page) {
    this.page = page;
  }

  Outcome connect(String url) {
    start(url, List.of(), 0);
    return outcome();
  }

  /** Sends a text of {@code characters} as soon as the socket is open. */
  Outcome connectAndSay(String url, int characters) {
    start(url, List.of(), characters);
    return outcome();
  }

  /** Begins to connect and returns at once. */
  void start(String url, List<String> protocols, int say) {
    page.evaluate(START, Map.of("url", url, "protocols", protocols, "say", say));
  }

  /** Waits for the close event. */
  Outcome outcome() {
    var seen = (Map<?, ?>) page.evaluate("() => window.outcome");
    if (!"".equals(seen.get("detail"))) {
      throw new AssertionError("the error event told something: " + seen.get("detail"));
    }
    return new Outcome(
        (Boolean) value(seen, "opened"),
        (Boolean) value(seen, "error"),
        (Integer) value(seen, "code"),
        (Boolean) value(seen, "clean"),
        (String) value(seen, "reason"));
  }

  private static Object value(Map<?, ?> seen, String name) {
    return Objects.requireNonNull(seen.get(name), name);
  }

  void awaitOpen() {
    page.evaluate("() => window.opened");
  }

  int readyState() {
    return (Integer) page.evaluate("() => window.probed.readyState");
  }

  void close() {
    page.evaluate("() => window.probed.close()");
  }
}
