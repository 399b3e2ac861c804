/**
 * A listener for HTTP and WebSocket on Jetty.
 *
 * @provides io.livetemplate.api.transport.Transport the transport {@code jetty}
 */
module io.livetemplate.transport.jetty {
  requires transitive io.livetemplate.api;
  requires jakarta.servlet;
  requires jakarta.websocket;
  requires org.eclipse.jetty.ee10.servlet;
  requires org.eclipse.jetty.ee10.websocket.jakarta.server;
  requires org.eclipse.jetty.io;
  requires transitive org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.eclipse.jetty.websocket.core.common;
  requires org.eclipse.jetty.websocket.core.server;
  requires static org.jspecify;

  exports io.livetemplate.transport.jetty;
  exports io.livetemplate.transport.jetty.deflate to
      org.eclipse.jetty.util; // makes the extension
  exports io.livetemplate.transport.jetty.mount;

  provides io.livetemplate.api.transport.Transport with
      io.livetemplate.transport.jetty.JettyTransport;
}
