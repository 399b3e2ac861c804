package io.livetemplate.tck.sketch;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket of whatever container there is. */
public final class ServletSocket extends Endpoint implements Channel {
  private final Receiver receiver;
  private final ChannelInfo info;
  private volatile @Nullable Session session;

  ServletSocket(Receiver target, String remoteAddress) {
    this.receiver = Receiver.serial(target, Thread::startVirtualThread);
    this.info = new ChannelInfo("websocket", remoteAddress, Compression.NONE);
  }

  @Override
  public void onOpen(Session opened, EndpointConfig config) {
    session = opened;
    opened.addMessageHandler(
        new MessageHandler.Whole<String>() {
          @Override
          public void onMessage(String message) {
            receiver.received(message);
          }
        });
    receiver.opened(this);
    receiver.ready();
  }

  @Override
  public void onClose(Session closed, CloseReason reason) {
    receiver.closed(reason.getCloseCode().getCode());
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  @Override
  public void send(String frame) {
    Session to = session;
    if (to != null) {
      to.getAsyncRemote()
          .sendText(
              frame,
              result -> {
                if (result.isOK()) {
                  receiver.ready();
                } else {
                  receiver.closed(1006);
                }
              });
    }
  }

  @Override
  public void close(CloseCode code) {
    Session to = session;
    if (to == null) {
      return;
    }
    try {
      to.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.reason()));
    } catch (IOException e) {
      receiver.closed(1006);
    }
    // No container can be asked to cut, so the engine is let go and the container left alone.
    CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(() -> receiver.closed(1006));
  }

  /** Answers with what the engine selected. */
  static final class Handshake extends ServerEndpointConfig.Configurator {
    private final String subprotocol;
    private final ServletSocket socket;

    Handshake(String subprotocol, ServletSocket socket) {
      this.subprotocol = subprotocol;
      this.socket = socket;
    }

    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
      return subprotocol;
    }

    @Override
    public List<Extension> getNegotiatedExtensions(
        List<Extension> installed, List<Extension> requested) {
      return List.of();
    }

    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(socket);
    }
  }
}
