package io.livetemplate.e2e.closecodes;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A bare Jetty with one WebSocket endpoint at {@code /socket} and an empty page at {@code /}. */
final class JettyServer implements AutoCloseable {
  static final int TEXT_LIMIT = 65_536;

  private final Server server = new Server();

  JettyServer(Class<? extends Endpoint> endpoint) throws Exception {
    var context = new ServletContextHandler("/");
    context.addServlet(new EmptyPage(), "/");
    context.addFilter(
        new FilterHolder((request, response, chain) -> {
          if ("true".equals(request.getParameter("refuse"))) {
            ((HttpServletResponse) response).setStatus(403);
          } else {
            chain.doFilter(request, response);
          }
        }),
        "/*",
        EnumSet.of(DispatcherType.REQUEST));
    JakartaWebSocketServletContainerInitializer.configure(
        context,
        (servletContext, container) -> {
          container.setDefaultMaxTextMessageBufferSize(TEXT_LIMIT);
          container.addEndpoint(
              ServerEndpointConfig.Builder.create(endpoint, "/socket")
                  .subprotocols(List.of("livetemplate.v1"))
                  .build());
        });
    server.setHandler(context);
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  String socketUrl(String query) {
    return "ws://127.0.0.1:" + port() + "/socket?" + query;
  }

  private int port() {
    return ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }

  private static final class EmptyPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html");
      response.getWriter().write("<!doctype html><title>probe</title>");
    }
  }
}
