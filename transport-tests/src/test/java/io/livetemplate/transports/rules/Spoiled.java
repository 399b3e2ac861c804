package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.jetty.JettyTransport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A right transport; whoever extends it spoils one thing. */
class Spoiled implements Transport {
  @Override
  public String id() {
    return "spoiled";
  }

  Settings settings(Settings settings) {
    return settings;
  }

  HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
    return endpoint.handle(request);
  }

  SocketDecision open(HttpRequest request, Endpoint endpoint) {
    return switch (endpoint.open(request)) {
      case SocketDecision.Accept accept -> accept(accept);
      case SocketDecision.Refuse refuse -> refuse;
    };
  }

  SocketDecision accept(SocketDecision.Accept accept) {
    return new SocketDecision.Accept(accept.subprotocol(), receiver(accept.receiver()));
  }

  Receiver receiver(Receiver receiver) {
    return onChannel(receiver, this::channel);
  }

  Channel channel(Channel channel) {
    return channel;
  }

  /** The receiver, which is given other channels than the right ones. */
  static Receiver onChannel(Receiver receiver, UnaryOperator<Channel> spoil) {
    return new Relay(receiver) {
      @Override
      public void opened(Channel channel) {
        super.opened(spoil.apply(channel));
      }
    };
  }

  Bound start(Listener right, InetSocketAddress address, Endpoint endpoint) throws IOException {
    return right.start(address, endpoint);
  }

  int port(Bound bound) {
    return bound.port();
  }

  Stopped stop(Bound bound, Duration patience) {
    return bound.stop(patience);
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    Listener right = new JettyTransport().listener(settings(settings)).orElseThrow();
    return Optional.of((address, endpoint) -> {
      Bound bound =
          start(
              right,
              address,
              new Endpoint() {
                @Override
                public HttpResponse handle(HttpRequest request) throws IOException {
                  return Spoiled.this.handle(request, endpoint);
                }

                @Override
                public SocketDecision open(HttpRequest request) {
                  return Spoiled.this.open(request, endpoint);
                }
              });
      return new Bound() {
        @Override
        public int port() {
          return Spoiled.this.port(bound);
        }

        @Override
        public Stopped stop(Duration patience) {
          return Spoiled.this.stop(bound, patience);
        }
      };
    });
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.empty();
  }

  /** Passes everything on. */
  static class Relay implements Receiver {
    final Receiver to;

    Relay(Receiver to) {
      this.to = to;
    }

    @Override
    public void opened(Channel channel) {
      to.opened(channel);
    }

    @Override
    public void ready() {
      to.ready();
    }

    @Override
    public void received(String frame) {
      to.received(frame);
    }

    @Override
    public void closed(int code) {
      to.closed(code);
    }
  }

  /** Passes everything on. */
  static class Line implements Channel {
    final Channel to;

    Line(Channel to) {
      this.to = to;
    }

    @Override
    public ChannelInfo info() {
      return to.info();
    }

    @Override
    public void send(String frame) {
      to.send(frame);
    }

    @Override
    public void ping() {
      to.ping();
    }

    @Override
    public void close(CloseCode code) {
      to.close(code);
    }
  }
}
