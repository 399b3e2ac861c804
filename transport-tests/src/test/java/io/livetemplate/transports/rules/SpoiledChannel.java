package io.livetemplate.transports.rules;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What can be wrong with what goes out on a WebSocket. */
final class SpoiledChannel {
  private SpoiledChannel() {}

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
    Channel channel(Channel channel) {
      return new Spoiled.Line(channel) {
        @Override
        public void ping() {}
      };
    }
  }

  static final class AlwaysNormal extends Spoiled {
    @Override
    Receiver receiver(Receiver receiver) {
      return new Spoiled.Relay(super.receiver(receiver)) {
        @Override
        public void closed(int code) {
          super.closed(1000);
        }
      };
    }

    @Override
    Channel channel(Channel channel) {
      return new Spoiled.Line(channel) {
        @Override
        public void close(CloseCode code) {
          super.close(CloseCode.NORMAL);
        }
      };
    }
  }

  /** Works on the frames of all channels in one place. */
  static final class OneBuffer extends Spoiled {
    private final AtomicReference<String> working = new AtomicReference<>("");

    @Override
    Channel channel(Channel channel) {
      return new Spoiled.Line(channel) {
        @Override
        public void send(String frame) {
          working.set(frame);
          LockSupport.parkNanos(1);
          super.send(working.get());
        }
      };
    }
  }

  /** Knows nothing but texts. */
  static final class PingsInText extends Spoiled {
    @Override
    Channel channel(Channel channel) {
      return new Spoiled.Line(channel) {
        private volatile boolean pinged;

        @Override
        public void send(String frame) {
          super.send(pinged ? "ping" + frame : frame);
        }

        @Override
        public void ping() {
          pinged = true;
        }
      };
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
      return Spoiled.onChannel(
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
}
