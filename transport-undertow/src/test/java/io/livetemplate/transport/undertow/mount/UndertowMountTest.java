package io.livetemplate.transport.undertow.mount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Stopped;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers with handlers of their own, as they come. */
final class UndertowMountTest {
  private static final Settings DEFAULTS = Settings.of(Map.of());
  private static final HttpHandler OWN =
      exchange -> exchange.getResponseSender().send("their own page");

  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private @Nullable Undertow server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void mountsBeforeAHandlerThatIsThere() throws Exception {
    UndertowMount mount = UndertowMount.before(OWN, "/shop", new Page(), DEFAULTS);
    serve(mount.handler());

    assertThat(get("/shop/cart?x=1")).contains("200", "prefix=/shop path=/cart virtual=true");
    assertThat(get("/shop/")).contains("prefix=/shop path=/ ");
    assertThat(get("/shop")).contains("prefix=/shop path=/ ");
    assertThat(get("/shop/a/../cart")).contains("path=/cart ");
    assertThat(get("/shop/../cart")).contains("400").doesNotContain("path=");
    assertThat(get("/elsewhere")).contains("their own page");
    assertThat(mount.unmount(Duration.ofSeconds(5))).isEqualTo(Stopped.GRACEFUL);
    assertThat(get("/shop/cart")).contains("their own page");
  }

  @Test
  void mountsBehindAHandlerThatBlocks() throws Exception {
    PathHandler paths = new PathHandler(OWN);
    serve(new BlockingHandler(paths));
    UndertowMount.mount(paths, "/shop", new Page(), DEFAULTS);

    assertThat(get("/shop/cart")).contains("200", "prefix=/shop path=/cart virtual=true");
  }

  @Test
  void mountsIntoPathsThatRunAndTakesChannelsAlongWhenItGoes() throws Exception {
    PathHandler paths = new PathHandler();
    serve(paths);
    UndertowMount mount = UndertowMount.mount(paths, "/shop", new Page(), DEFAULTS);

    try (Socket socket = connect()) {
      send(
          socket,
          """
          GET /shop/_livetemplate/socket HTTP/1.1
          Host: localhost
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Protocol: t.token, livetemplate.v1

          """);
      byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
      assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
      assertThat(mount.unmount(Duration.ofMillis(100))).isEqualTo(Stopped.FORCED);
      assertThat(closed.join()).isEqualTo(1006);
    }
    assertThat(get("/shop/cart")).contains("404");
  }

  @Test
  void refusesAPrefixThatIsNone() {
    for (String prefix : new String[] {"", "shop", "/shop/", "//", "/a?b"}) {
      assertThatThrownBy(() -> UndertowMount.mount(new PathHandler(), prefix, new Page(), DEFAULTS))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("'" + prefix + "'")
          .hasMessageContaining("write / or /shop");
    }
  }

  @Test
  void leavesSomethingToTheHandlerItStandsBefore() {
    assertThatThrownBy(() -> UndertowMount.before(OWN, "/", new Page(), DEFAULTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("write /shop");
  }

  private void serve(HttpHandler handler) {
    Undertow running = Undertow.builder().addHttpListener(0, "127.0.0.1", handler).build();
    running.start();
    server = running;
  }

  private Socket connect() throws IOException {
    Undertow running = server;
    if (running == null) {
      throw new IllegalStateException("serve first");
    }
    InetSocketAddress at = (InetSocketAddress) running.getListenerInfo().getFirst().getAddress();
    return new Socket(InetAddress.getLoopbackAddress(), at.getPort());
  }

  private String get(String target) throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String lines) throws IOException {
    byte[] bytes = lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(bytes);
  }

  /** Says what it was asked. */
  private final class Page implements Endpoint {
    @Override
    public HttpResponse handle(HttpRequest request) {
      return HttpResponse.plain(
          200,
          "prefix="
              + request.prefix()
              + " path="
              + request.path()
              + " virtual="
              + Thread.currentThread().isVirtual());
    }

    @Override
    public SocketDecision open(HttpRequest request) {
      return new SocketDecision.Accept(
          "livetemplate.v1",
          new Receiver() {
            @Override
            public void opened(Channel channel) {}

            @Override
            public void ready() {}

            @Override
            public void received(String frame) {}

            @Override
            public void closed(int code) {
              closed.complete(code);
            }
          });
    }
  }
}
