package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Traffic;
import io.livetemplate.transport.jetty.deflate.Negotiated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.HttpStream;
import org.jspecify.annotations.Nullable;

/** Opens a WebSocket when the endpoint accepts it (RFC 6455 section 4.2). */
final class Upgrade {
  private static final System.Logger LOG = System.getLogger(Upgrade.class.getName());

  private final Endpoint endpoint;
  private final ServerContainer container;
  private final Limited limits;
  private final Traffic<JettyChannel> traffic;
  private final Executor virtualThreads;

  Upgrade(
      Endpoint endpoint,
      ServerContainer container,
      Limited limits,
      Traffic<JettyChannel> traffic,
      Executor virtualThreads) {
    this.endpoint = endpoint;
    this.container = container;
    this.limits = limits;
    this.traffic = traffic;
    this.virtualThreads = virtualThreads;
  }

  static boolean isAskedFor(HttpServletRequest request) {
    return request.getMethod().equals("GET") && lists(request, "Upgrade", "websocket");
  }

  /**
   * Upgrades.
   *
   * @return null when it is done, else what to answer instead
   */
  @Nullable HttpResponse answer(
      ServletHttpRequest request, HttpServletRequest in, HttpServletResponse out) {
    HttpResponse malformed = handshakeFault(in);
    if (malformed != null) {
      return malformed;
    }
    if (!traffic.takePlace()) {
      return HttpResponse.plain(503, "too many connections").with("Retry-After", "10");
    }
    SocketDecision decision;
    try {
      decision = endpoint.open(request);
    } catch (RuntimeException | Error e) {
      traffic.freePlace();
      throw e;
    }
    return switch (decision) {
      case SocketDecision.Refuse refuse -> {
        traffic.freePlace();
        yield refuse.response();
      }
      case SocketDecision.Accept accept -> open(accept, request, in, out);
    };
  }

  private @Nullable HttpResponse open(
      SocketDecision.Accept accept,
      ServletHttpRequest request,
      HttpServletRequest in,
      HttpServletResponse out) {
    ServletContextRequest core = ServletContextRequest.getServletContextRequest(in);
    Compression compression = PerMessageDeflate.agreed(request, limits.compresses());
    JettyChannel channel =
        new JettyChannel(
            accept.receiver(),
            new ChannelInfo("websocket", request.remoteAddress(), compression),
            limits,
            traffic,
            virtualThreads,
            Wire.of(core));
    traffic.add(channel);
    core.addHttpStreamWrapper(stream -> new Ending(stream, channel));
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(SocketEndpoint.class, "/")
            .configurator(
                new Handshake(
                    accept.subprotocol(), extensions(compression), new SocketEndpoint(channel)))
            .build();
    try {
      container.upgradeHttpToWebSocket(in, out, config, Map.of());
      return null;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the peer went away during the upgrade", e);
      channel.neverOpened();
      return null;
    } catch (DeploymentException | RuntimeException e) {
      LOG.log(Level.ERROR, "the upgrade failed after it was accepted", e);
      channel.neverOpened();
      return HttpResponse.plain(500, "internal error");
    }
  }

  private List<Extension> extensions(Compression compression) {
    return compression == Compression.DEFLATE
        ? List.of(new Negotiated(limits.messageBytes()))
        : List.of();
  }

  private static @Nullable HttpResponse handshakeFault(HttpServletRequest in) {
    if (!"13".equals(in.getHeader("Sec-WebSocket-Version"))) {
      return HttpResponse.plain(426, "upgrade required")
          .with("Upgrade", "websocket")
          .with("Sec-WebSocket-Version", "13");
    }
    return lists(in, "Connection", "upgrade") && isKey(in.getHeader("Sec-WebSocket-Key"))
        ? null
        : HttpResponse.plain(400, "bad request");
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key.strip()).length == 16;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean lists(HttpServletRequest request, String header, String token) {
    for (String line : Collections.list(request.getHeaders(header))) {
      for (String one : line.split(",", -1)) {
        if (one.strip().equalsIgnoreCase(token)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Sees a connection that was lost between the answer 101 and the opening of the WebSocket. */
  private static final class Ending extends HttpStream.Wrapper {
    private final JettyChannel channel;

    Ending(HttpStream stream, JettyChannel channel) {
      super(stream);
      this.channel = channel;
    }

    @Override
    public void succeeded() {
      super.succeeded();
      channel.neverOpened();
    }

    @Override
    public void failed(Throwable cause) {
      super.failed(cause);
      channel.neverOpened();
    }
  }
}
