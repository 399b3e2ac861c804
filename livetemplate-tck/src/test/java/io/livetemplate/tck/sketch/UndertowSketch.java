package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Stopped;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A listener whose server calls on I/O threads, which nobody may block. */
final class UndertowSketch implements Listener {
  private final Settings settings;

  UndertowSketch(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Bound start(InetSocketAddress address, Endpoint endpoint) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Undertow server =
        Undertow.builder()
            .addHttpListener(address.getPort(), address.getHostString())
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, settings.get(Limits.HEADER_BYTES))
            .setHandler(exchange -> exchange.dispatch(threads, to -> answer(to, endpoint, threads)))
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    return new Bound() {
      @Override
      public int port() {
        return port;
      }

      @Override
      public Stopped stop(Duration patience) {
        server.stop();
        threads.shutdownNow();
        return Stopped.FORCED;
      }
    };
  }

  private void answer(HttpServerExchange exchange, Endpoint endpoint, ExecutorService threads)
      throws Exception {
    UndertowRequest request = new UndertowRequest(exchange);
    HttpResponse response;
    try {
      if (exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
        switch (endpoint.open(request)) {
          case SocketDecision.Refuse refuse -> response = refuse.response();
          case SocketDecision.Accept accept -> {
            upgrade(exchange, accept, threads);
            return;
          }
        }
      } else {
        response = endpoint.handle(request);
      }
    } catch (BodyTooLargeException e) {
      response = HttpResponse.plain(413, "body too large");
    } catch (RuntimeException e) {
      response = HttpResponse.plain(500, "internal error");
    }
    exchange.setStatusCode(response.status());
    response
        .headers()
        .forEach(h -> exchange.getResponseHeaders().add(new HttpString(h.name()), h.value()));
    exchange.setResponseContentLength(response.body().length);
    exchange.getResponseSender().send(ByteBuffer.wrap(response.body()));
  }

  /** Matches by set, so the set must hold nothing but what was selected. */
  private void upgrade(
      HttpServerExchange exchange, SocketDecision.Accept accept, ExecutorService threads)
      throws Exception {
    WebSocketConnectionCallback opened =
        (http, socket) ->
            new UndertowChannel(
                socket, accept.receiver(), threads, settings.get(Limits.MESSAGE_BYTES));
    new WebSocketProtocolHandshakeHandler(
            List.of(new Hybi13Handshake(Set.of(accept.subprotocol()), false)), opened)
        .handleRequest(exchange);
  }
}
