package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Traffic;
import io.livetemplate.transport.undertow.socket.Handshake;
import io.livetemplate.transport.undertow.socket.UndertowChannel;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Opens a WebSocket when the endpoint accepts it (RFC 6455 section 4.2). */
final class Upgrade {
  private final Endpoint endpoint;
  private final Limited limits;
  private final Traffic<UndertowChannel> traffic;
  private final Executor virtualThreads;

  Upgrade(
      Endpoint endpoint,
      Limited limits,
      Traffic<UndertowChannel> traffic,
      Executor virtualThreads) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.traffic = traffic;
    this.virtualThreads = virtualThreads;
  }

  void answer(UndertowRequest request, HttpServerExchange exchange, Reply reply)
      throws IOException {
    Optional<HttpResponse> fault = Handshake.fault(request);
    if (fault.isPresent()) {
      reply.write(fault.get());
      return;
    }
    if (!traffic.takePlace()) {
      reply.write(HttpResponse.plain(503, "too many connections").with("Retry-After", "10"));
      return;
    }
    SocketDecision decision;
    try {
      decision = endpoint.open(request);
    } catch (RuntimeException | Error e) {
      traffic.freePlace();
      throw e;
    }
    switch (decision) {
      case SocketDecision.Refuse refuse -> {
        traffic.freePlace();
        reply.write(refuse.response());
      }
      case SocketDecision.Accept accept -> open(accept, request, exchange, reply);
    }
  }

  private void open(
      SocketDecision.Accept accept,
      UndertowRequest request,
      HttpServerExchange exchange,
      Reply reply) {
    Compression compression = PerMessageDeflate.agreed(request, limits.compresses());
    UndertowChannel channel =
        new UndertowChannel(
            accept.receiver(),
            new ChannelInfo("websocket", request.remoteAddress(), compression),
            limits.messageBytes(),
            limits.silence(),
            virtualThreads,
            traffic::remove);
    traffic.add(channel);
    ServerConnection connection = exchange.getConnection();
    connection.addCloseListener(closed -> channel.lost());
    try {
      exchange.upgradeChannel((stream, upgraded) -> {
        channel.opened(stream);
        if (traffic.isDraining()) {
          channel.close(CloseCode.DRAINING);
        }
      });
      reply.head(Handshake.answer(request, accept.subprotocol(), compression));
      exchange.endExchange();
    } catch (RuntimeException e) {
      channel.lost();
      throw e;
    }
    if (!connection.isOpen()) {
      channel.lost();
    }
  }
}
