package io.livetemplate.tck.sketch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Stopped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of the JDK: no WebSocket, so it serves only when there is no other listener. */
final class JdkSketch implements Listener {
  @Override
  public boolean fallbackOnly() {
    return true;
  }

  @Override
  public Bound start(InetSocketAddress address, Endpoint endpoint) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, endpoint));
    server.start();
    return new Bound() {
      @Override
      public int port() {
        return server.getAddress().getPort();
      }

      @Override
      public Stopped stop(Duration patience) {
        server.stop((int) patience.toSeconds());
        threads.shutdown();
        return threads.isTerminated() ? Stopped.GRACEFUL : Stopped.FORCED;
      }
    };
  }

  private static void answer(HttpExchange exchange, Endpoint endpoint) throws IOException {
    try (exchange) {
      HttpResponse response;
      try {
        response = endpoint.handle(new Request(exchange));
      } catch (BodyTooLargeException e) {
        response = HttpResponse.plain(413, "body too large");
      } catch (RuntimeException e) {
        response = HttpResponse.plain(500, "internal error");
      }
      response.headers().forEach(h -> exchange.getResponseHeaders().add(h.name(), h.value()));
      byte[] body = response.body();
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(response.status(), -1);
      } else {
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private record Request(HttpExchange exchange) implements HttpRequest {
    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public String path() {
      URI uri = exchange.getRequestURI().normalize();
      return uri.getPath().contains("..") ? "/" : uri.getPath();
    }

    @Override
    public String prefix() {
      return "";
    }

    @Override
    public Optional<String> query() {
      return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
    }

    @Override
    public List<String> headers(String name) {
      return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public String remoteAddress() {
      return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    @Override
    public Optional<Principal> principal() {
      return Optional.ofNullable(exchange.getPrincipal());
    }

    @Override
    public byte[] body(int limit) throws IOException {
      byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
      if (body.length > limit) {
        throw new BodyTooLargeException(limit);
      }
      return body;
    }
  }
}
