package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** What can be wrong with WebSockets. */
final class SpoiledSocket {
  private SpoiledSocket() {}

  /** Takes the first entry of the browser's list. */
  static final class EchoesTheToken extends Spoiled {
    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      String first = request.header("Sec-WebSocket-Protocol").orElse("").split(",", 2)[0];
      return switch (endpoint.open(request)) {
        case SocketDecision.Accept accept -> new SocketDecision.Accept(first, accept.receiver());
        case SocketDecision.Refuse refuse -> refuse;
      };
    }
  }

  static final class RefusesInItsOwnWords extends Spoiled {
    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      return endpoint.open(request) instanceof SocketDecision.Accept accept
          ? accept
          : new SocketDecision.Refuse(HttpResponse.plain(403, "Forbidden!"));
    }
  }

  static final class ClaimsToCompress extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return onChannel(
          receiver,
          channel ->
              new Spoiled.Line(channel) {
                @Override
                public ChannelInfo info() {
                  ChannelInfo info = super.info();
                  return new ChannelInfo(info.kind(), info.remoteAddress(), Compression.DEFLATE);
                }
              });
    }
  }

  static final class ReadyTwice extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void ready() {
          super.ready();
          super.ready();
        }
      };
    }
  }

  static final class AThreadForEachMessage extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void received(String frame) {
          Thread.startVirtualThread(() -> super.received(frame));
        }
      };
    }
  }

  /** Decodes what is UTF-8 as something else. */
  static final class Latin extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void received(String frame) {
          byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
          super.received(new String(bytes, StandardCharsets.ISO_8859_1));
        }
      };
    }
  }

  /** Reads on whatever the engine does. */
  static final class Queueing extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      ExecutorService queue = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
      return new Spoiled.Relay(receiver) {
        @Override
        public void received(String frame) {
          queue.execute(() -> super.received(frame));
        }
      };
    }
  }

  /** Takes everything at once and is ready for more. */
  static final class Buffering extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      Queue<String> waiting = new ConcurrentLinkedQueue<>();
      AtomicBoolean free = new AtomicBoolean();
      return new Spoiled.Relay(receiver) {
        private volatile boolean told;

        @Override
        public void opened(Channel channel) {
          super.opened(
              new Spoiled.Line(channel) {
                @Override
                public void send(String frame) {
                  waiting.add(frame);
                  if (free.compareAndSet(true, false)) {
                    to.send(waiting.remove());
                  }
                  Thread.startVirtualThread(receiver::ready);
                }
              });
        }

        @Override
        public void ready() {
          free.set(true);
          if (!told) {
            told = true;
            super.ready();
          }
        }
      };
    }
  }

  static final class NoPing extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return onChannel(
          receiver,
          channel ->
              new Spoiled.Line(channel) {
                @Override
                public void ping() {}
              });
    }
  }

  static final class AlwaysNormal extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      Receiver closing =
          new Spoiled.Relay(receiver) {
            @Override
            public void closed(int code) {
              super.closed(1000);
            }
          };
      return onChannel(
          closing,
          channel ->
              new Spoiled.Line(channel) {
                @Override
                public void close(CloseCode code) {
                  super.close(CloseCode.NORMAL);
                }
              });
    }
  }

  static final class ClosedTwice extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void closed(int code) {
          super.closed(code);
          super.closed(code);
        }
      };
    }
  }

  static final class NeverClosed extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void closed(int code) {}
      };
    }
  }

  /** Works on the frames of all channels in one place. */
  static final class OneBuffer extends Spoiled {
    private final AtomicReference<String> working = new AtomicReference<>("");

    @Override
    Receiver receiver(Receiver receiver) {
      return onChannel(
          receiver,
          channel ->
              new Spoiled.Line(channel) {
                @Override
                public void send(String frame) {
                  working.set(frame);
                  LockSupport.parkNanos(1);
                  super.send(working.get());
                }
              });
    }
  }

  /** Knows nothing but texts. */
  static final class PingsInText extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return onChannel(
          receiver,
          channel ->
              new Spoiled.Line(channel) {
                private volatile boolean pinged;

                @Override
                public void send(String frame) {
                  super.send(pinged ? "ping" + frame : frame);
                }

                @Override
                public void ping() {
                  pinged = true;
                }
              });
    }
  }

  static final class ThrowsWhenDead extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      AtomicBoolean dead = new AtomicBoolean();
      Receiver noticing =
          new Spoiled.Relay(receiver) {
            @Override
            public void closed(int code) {
              dead.set(true);
              super.closed(code);
            }
          };
      return onChannel(
          noticing,
          channel ->
              new Spoiled.Line(channel) {
                @Override
                public void send(String frame) {
                  if (dead.get()) {
                    throw new IllegalStateException("the connection is gone");
                  }
                  super.send(frame);
                }
              });
    }
  }

  /** Hands in at the end what it should have dropped. */
  static final class LateWords extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(receiver) {
        @Override
        public void closed(int code) {
          super.received("too late");
          super.closed(code);
        }
      };
    }
  }

  private static Receiver onChannel(Receiver receiver, UnaryOperator<Channel> spoil) {
    return new Spoiled.Relay(receiver) {
      @Override
      public void opened(Channel channel) {
        super.opened(spoil.apply(channel));
      }
    };
  }
}
