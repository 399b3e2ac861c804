/**
 * Long polling over the HTTP of any listener, and a listener of last resort on the JDK's own HTTP
 * server.
 *
 * @provides io.livetemplate.api.transport.Transport the transport {@code polling}
 */
module io.livetemplate.transport.polling {
  requires transitive io.livetemplate.api;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports io.livetemplate.transport.polling;

  provides io.livetemplate.api.transport.Transport with
      io.livetemplate.transport.polling.PollingTransport;
}
