/**
 * A listener for HTTP and WebSocket on Undertow.
 *
 * @provides io.livetemplate.api.transport.Transport the transport {@code undertow}
 */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // Undertow has no module descriptors
module io.livetemplate.transport.undertow {
  requires transitive io.livetemplate.api;
  requires java.logging; // XNIO has it in signatures
  requires static org.jspecify;
  requires transitive undertow.core;
  requires xnio.api;

  exports io.livetemplate.transport.undertow;
  exports io.livetemplate.transport.undertow.mount;

  provides io.livetemplate.api.transport.Transport with
      io.livetemplate.transport.undertow.UndertowTransport;
}
