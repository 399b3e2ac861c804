package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Traffic;
import io.livetemplate.transport.undertow.socket.Handshake;
import io.livetemplate.transport.undertow.socket.UndertowChannel;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xnio.IoUtils;

/** Hands every request to the endpoint, on a virtual thread, and writes what comes back. */
final class BridgeHandler implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(BridgeHandler.class.getName());

  private final Endpoint endpoint;
  private final Upgrade upgrade;
  private final Limited limits;
  private final Traffic<UndertowChannel> traffic;
  private final Executor virtualThreads;

  BridgeHandler(
      Endpoint endpoint,
      Upgrade upgrade,
      Limited limits,
      Traffic<UndertowChannel> traffic,
      Executor virtualThreads) {
    this.endpoint = endpoint;
    this.upgrade = upgrade;
    this.limits = limits;
    this.traffic = traffic;
    this.virtualThreads = virtualThreads;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    traffic.requestBegins();
    exchange.addExchangeCompleteListener((ended, next) -> {
      traffic.requestEnds();
      next.proceed();
    });
    // A Runnable, not a handler: inside a handler Undertow lets nobody wait for the socket.
    exchange.dispatch(virtualThreads, () -> serve(exchange));
  }

  private void serve(HttpServerExchange exchange) {
    Body body = new Body(exchange, limits.arrival());
    Reply reply = new Reply(exchange, body);
    UndertowRequest request = new UndertowRequest(exchange, body, limits.bodyBytes());
    try {
      Optional<HttpResponse> refused = refused(request);
      if (refused.isPresent()) {
        reply.write(refused.get());
      } else if (Handshake.isAskedFor(request)) {
        upgrade.answer(request, exchange, reply);
      } else {
        reply.write(endpoint.handle(request));
      }
    } catch (BodyTooLargeException e) {
      recover(exchange, reply, HttpResponse.plain(413, "body too large"));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the peer went away", e);
      IoUtils.safeClose(exchange.getConnection());
    } catch (RuntimeException | Error e) {
      LOG.log(
          Level.ERROR,
          "the endpoint failed on " + exchange.getRequestMethod() + " " + exchange.getRequestPath(),
          e);
      recover(exchange, reply, HttpResponse.plain(500, "internal error"));
    }
  }

  private Optional<HttpResponse> refused(UndertowRequest request) {
    if (traffic.isDraining()) {
      return Optional.of(HttpResponse.plain(503, "draining").with("Connection", "close"));
    }
    if (request.headBytes() > limits.headerBytes()) {
      return Optional.of(HttpResponse.plain(431, "headers too large").with("Connection", "close"));
    }
    return request.isPathClear()
        ? Optional.empty()
        : Optional.of(HttpResponse.plain(400, "bad request"));
  }

  private static void recover(HttpServerExchange exchange, Reply reply, HttpResponse response) {
    try {
      if (reply.isBegun()) {
        IoUtils.safeClose(exchange.getConnection());
      } else {
        reply.write(response);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "a response could not be written", e);
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
