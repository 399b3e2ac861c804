package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.polling.PollingTransport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A right carrier; whoever extends it spoils one thing. */
class Spoiled implements Transport {
  @Override
  public String id() {
    return "spoiled";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.empty();
  }

  Settings settings(Settings settings) {
    return settings;
  }

  Receiver receiver(Receiver engine) {
    return engine;
  }

  Channel channel(Channel right) {
    return right;
  }

  SocketDecision refused(SocketDecision.Refuse refusal) {
    return refusal;
  }

  boolean belongs(boolean right) {
    return right;
  }

  HttpHandler handler(HttpHandler right) {
    return right;
  }

  void stop(Carrier carrier) {
    carrier.stop();
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    Carrier right = new PollingTransport().carrier(settings(settings)).orElseThrow();
    return Optional.of(
        new Carrier() {
          @Override
          public String kind() {
            return right.kind();
          }

          @Override
          public Map<String, HttpHandler> routes(Attach attach) {
            Map<String, HttpHandler> routes =
                new HashMap<>(right.routes(new SpoiledAttach(attach)));
            routes.replaceAll((segment, handler) -> handler(handler));
            return routes;
          }

          @Override
          public void stop() {
            Spoiled.this.stop(right);
          }
        });
  }

  private final class SpoiledAttach implements Attach {
    private final Attach engine;

    SpoiledAttach(Attach engine) {
      this.engine = engine;
    }

    @Override
    public SocketDecision open(HttpRequest request) {
      return switch (engine.open(request)) {
        case SocketDecision.Accept accept ->
            new SocketDecision.Accept(
                accept.subprotocol(), receiver(new WithChannel(accept.receiver())));
        case SocketDecision.Refuse refuse -> refused(refuse);
      };
    }

    @Override
    public boolean belongs(HttpRequest request, Channel channel) {
      return Spoiled.this.belongs(engine.belongs(request, channel));
    }
  }

  /** Gives the engine the spoiled channel. */
  private final class WithChannel extends Passing {
    WithChannel(Receiver engine) {
      super(engine);
    }

    @Override
    public void opened(Channel channel) {
      super.opened(Spoiled.this.channel(channel));
    }
  }

  /** Passes everything on. */
  static class Passing implements Receiver {
    final Receiver engine;

    Passing(Receiver engine) {
      this.engine = engine;
    }

    @Override
    public void opened(Channel channel) {
      engine.opened(channel);
    }

    @Override
    public void ready() {
      engine.ready();
    }

    @Override
    public void received(String frame) {
      engine.received(frame);
    }

    @Override
    public void closed(int code) {
      engine.closed(code);
    }
  }

  /** Passes everything on. */
  static class PassingChannel implements Channel {
    final Channel right;

    PassingChannel(Channel right) {
      this.right = right;
    }

    @Override
    public ChannelInfo info() {
      return right.info();
    }

    @Override
    public void send(String frame) {
      right.send(frame);
    }

    @Override
    public void close(CloseCode code) {
      right.close(code);
    }
  }
}
