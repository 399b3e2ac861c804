/** A listener for HTTP and WebSocket on Jetty. */
module io.livetemplate.transport.jetty {
  requires io.livetemplate.api;
  requires jakarta.servlet;
  requires jakarta.websocket;
  requires org.eclipse.jetty.ee10.servlet;
  requires org.eclipse.jetty.ee10.websocket.jakarta.server;
  requires org.eclipse.jetty.server;
  requires static org.jspecify;
}
