package io.livetemplate.transport.jetty.bridge;

import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/**
 * Answers a handshake that was judged already: with the one subprotocol that the engine selected,
 * never by matching lists, because one entry of the browser's list is the token; and with the
 * extensions that were agreed on.
 */
final class Handshake extends ServerEndpointConfig.Configurator {
  private final String subprotocol;
  private final List<Extension> extensions;
  private final SocketEndpoint endpoint;

  Handshake(String subprotocol, List<Extension> extensions, SocketEndpoint endpoint) {
    this.subprotocol = subprotocol;
    this.extensions = extensions;
    this.endpoint = endpoint;
  }

  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    return subprotocol;
  }

  @Override
  public List<Extension> getNegotiatedExtensions(
      List<Extension> installed, List<Extension> requested) {
    return extensions;
  }

  /** The endpoint judged the origin, by its public one, which Jetty cannot know. */
  @Override
  public boolean checkOrigin(String origin) {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // asked for the class that the configuration names
  public <T> T getEndpointInstance(Class<T> type) {
    return (T) (Endpoint) endpoint;
  }
}
