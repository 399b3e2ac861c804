package io.livetemplate.tck.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page and a frame both ways over each sketch. */
@Timeout(60)
final class SketchTest {
  private final PollingSketch polling = new PollingSketch();
  private final EchoEndpoint endpoint = new EchoEndpoint(polling);

  @Test
  void undertow() throws Exception {
    Bound bound = start(new UndertowSketch(Settings.of(Map.of())));
    page(bound.port(), "/hello");
    socket(bound.port(), "/s");
    polling(bound.port(), "");
    bound.stop(Duration.ZERO);
  }

  @Test
  void jdkWithPollingAlone() throws Exception {
    Listener listener = new JdkSketch();
    assertThat(listener.fallbackOnly()).isTrue();
    Bound bound = start(listener);
    page(bound.port(), "/hello");
    polling(bound.port(), "");
    bound.stop(Duration.ZERO);
  }

  @Test
  void servletContainer() throws Exception {
    try (JettyContainer container = new JettyContainer("/shop", "/live/*", endpoint)) {
      page(container.port(), "/shop/live/hello");
      socket(container.port(), "/shop/live/s");
      polling(container.port(), "/shop/live");
    }
  }

  private Bound start(Listener listener) throws Exception {
    return listener.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), endpoint);
  }

  private static void page(int port, String path) throws Exception {
    Answer answer = HttpPeer.once(port, "GET " + path + " HTTP/1.1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("<p>" + path + "</p>");
    assertThat(HttpPeer.once(port, "HEAD " + path + " HTTP/1.1").header("Content-Length"))
        .isEqualTo(Integer.toString(answer.body().length));
  }

  private static void socket(int port, String path) throws Exception {
    try (WebSocketPeer refused = new WebSocketPeer(port, path)) {
      assertThat(refused.answer().status()).isEqualTo(401);
    }
    try (WebSocketPeer peer =
        new WebSocketPeer(port, path, "Sec-WebSocket-Protocol: t.token, livetemplate.v1")) {
      assertThat(peer.answer().header("Sec-WebSocket-Protocol")).isEqualTo("livetemplate.v1");
      peer.text("one");
      peer.text("two");
      assertThat(peer.text()).isEqualTo("echo one");
      assertThat(peer.text()).isEqualTo("echo two");
    }
  }

  /** A held poll ends when the carrier stops, so that the listener can. */
  private void polling(int port, String prefix) throws Exception {
    assertThat(HttpPeer.once(port, post(prefix, "new", false), bytes("new")).status())
        .isEqualTo(401);
    String first = poll(port, prefix, "new\none");
    assertThat(first).endsWith("\necho one\n");
    String id = first.lines().findFirst().orElseThrow();
    assertThat(poll(port, prefix, id + "\ntwo")).isEqualTo(id + "\necho two\n");
    CompletableFuture<String> held =
        CompletableFuture.supplyAsync(() -> poll(port, prefix, id), Thread::startVirtualThread);
    polling.stop();
    assertThat(held.join()).isIn(id + "\nclose 4503\n", "gone\n");
  }

  private static String poll(int port, String prefix, String body) {
    try {
      return HttpPeer.once(port, post(prefix, body, true), bytes(body)).text();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String post(String prefix, String body, boolean token) {
    return "POST "
        + prefix
        + "/_livetemplate/poll HTTP/1.1\nContent-Length: "
        + bytes(body).length
        + (token ? "\nAuthorization: Bearer t" : "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
