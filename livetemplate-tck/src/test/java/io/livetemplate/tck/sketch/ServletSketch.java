package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The engine inside a container that owns ports, threads and its own life: nothing here knows which
 * one, so there is no listener, only a servlet around {@code Application.endpoint()}.
 */
final class ServletSketch extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Endpoint endpoint;

  ServletSketch(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  protected void service(HttpServletRequest in, HttpServletResponse out)
      throws ServletException, IOException {
    if (in.getHeader("Upgrade") == null) {
      // A held poll must not hold one of the container's threads.
      AsyncContext async = in.startAsync();
      async.setTimeout(0);
      Thread.startVirtualThread(() -> {
        answer(in, out);
        async.complete();
      });
      return;
    }
    switch (judge(in)) {
      case SocketDecision.Refuse refuse -> write(refuse.response(), out);
      case SocketDecision.Accept accept -> upgrade(accept, in, out);
    }
  }

  private void answer(HttpServletRequest in, HttpServletResponse out) {
    try {
      HttpResponse response;
      try {
        response = endpoint.handle(new ServletRequestSketch(in));
      } catch (BodyTooLargeException e) {
        response = HttpResponse.plain(413, "body too large");
      } catch (RuntimeException e) {
        response = HttpResponse.plain(500, "internal error");
      }
      write(response, out);
    } catch (IOException gone) {
      // nobody to answer
    }
  }

  /** The upgrade must happen on the container's thread; judging may block, but shortly. */
  private SocketDecision judge(HttpServletRequest in) throws IOException {
    FutureTask<SocketDecision> decision =
        new FutureTask<>(() -> endpoint.open(new ServletRequestSketch(in)));
    Thread.startVirtualThread(decision);
    try {
      return decision.get();
    } catch (ExecutionException | InterruptedException e) {
      return new SocketDecision.Refuse(HttpResponse.plain(500, "internal error"));
    }
  }

  private void upgrade(SocketDecision.Accept accept, HttpServletRequest in, HttpServletResponse out)
      throws IOException {
    Object found = getServletContext().getAttribute(ServerContainer.class.getName());
    if (!(found instanceof ServerContainer container)) {
      write(HttpResponse.plain(501, "no WebSocket here"), out);
      accept.receiver().closed(1006);
      return;
    }
    ServletSocket socket = new ServletSocket(accept.receiver(), in.getRemoteAddr());
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(ServletSocket.class, "/")
            .configurator(new ServletSocket.Handshake(accept.subprotocol(), socket))
            .build();
    try {
      container.upgradeHttpToWebSocket(in, out, config, Map.of());
    } catch (DeploymentException | IOException e) {
      accept.receiver().closed(1006);
    }
  }

  static void write(HttpResponse response, HttpServletResponse out) throws IOException {
    out.setStatus(response.status());
    response.headers().forEach(header -> out.addHeader(header.name(), header.value()));
    out.setContentLength(response.body().length);
    out.getOutputStream().write(response.body());
  }
}
