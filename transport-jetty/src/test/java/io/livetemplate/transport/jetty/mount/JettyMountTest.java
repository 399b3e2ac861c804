package io.livetemplate.transport.jetty.mount;

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
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers with platform threads and a handler of their own, as they come. */
final class JettyMountTest {
  private static final Settings DEFAULTS = Settings.of(Map.of());

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void mountsBesideAHandlerThatIsThere() throws Exception {
    server.addConnector(connector);
    server.setHandler(new Own());
    JettyMount mount = JettyMount.mount(server, "/shop", new Page(), DEFAULTS);
    server.start();

    assertThat(get("/shop/cart?x=1")).contains("200", "prefix=/shop path=/cart virtual=true");
    assertThat(get("/shop/")).contains("prefix=/shop path=/ ");
    assertThat(get("/elsewhere")).contains("their own page");
    assertThat(mount.unmount(Duration.ofSeconds(5))).isEqualTo(Stopped.GRACEFUL);
    assertThat(get("/shop/cart")).contains("their own page");
  }

  @Test
  void mountsIntoACollectionThatRunsAndTakesChannelsAlongWhenItGoes() throws Exception {
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    server.addConnector(connector);
    server.setHandler(contexts);
    server.start();
    JettyMount mount = JettyMount.mount(contexts, "/shop", new Page(), DEFAULTS);

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
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
      assertThatThrownBy(() -> JettyMount.mount(server, prefix, new Page(), DEFAULTS))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("'" + prefix + "'")
          .hasMessageContaining("write / or /shop");
    }
  }

  private String get(String target) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      send(socket, "GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String lines) throws IOException {
    byte[] bytes = lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(bytes);
  }

  private static final class Own extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Content.Sink.write(response, true, "their own page", callback);
      return true;
    }
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
