package io.livetemplate.transport.jetty.bridge;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;

/**
 * What Jetty calls. Takes messages piece by piece, so that one that is too long is refused before
 * it is here as a whole, and by our code and text; lets no exception out, because Jetty would send
 * its text to the peer. Public because the container refuses it else; the package is not exported.
 */
public final class SocketEndpoint extends Endpoint {
  private static final System.Logger LOG = System.getLogger(SocketEndpoint.class.getName());

  private final JettyChannel channel;

  SocketEndpoint(JettyChannel channel) {
    this.channel = channel;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(channel.silence().toMillis());
    // Not lambdas: the container reads the type of the message from the class.
    session.addMessageHandler(
        new MessageHandler.Partial<String>() {
          @Override
          public void onMessage(String part, boolean last) {
            channel.text(part, last);
          }
        });
    session.addMessageHandler(
        new MessageHandler.Partial<ByteBuffer>() {
          @Override
          public void onMessage(ByteBuffer part, boolean last) {
            channel.binary();
          }
        });
    channel.opened(session);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    channel.closed(reason.getCloseCode().getCode());
  }

  @Override
  public void onError(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "a connection failed", cause);
  }
}
