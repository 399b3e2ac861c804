package io.livetemplate.tck.sketch;

import io.livetemplate.api.transport.Endpoint;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Some servlet container, with platform threads, as they come. */
final class JettyContainer implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  JettyContainer(String context, String pattern, Endpoint endpoint) throws Exception {
    server.addConnector(connector);
    ServletContextHandler servlets = new ServletContextHandler(context);
    ServletHolder holder = new ServletHolder(new ServletSketch(endpoint));
    holder.setAsyncSupported(true);
    servlets.addServlet(holder, pattern);
    JakartaWebSocketServletContainerInitializer.configure(servlets, null);
    server.setHandler(servlets);
    server.start();
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the container could not be stopped", e);
    }
  }
}
