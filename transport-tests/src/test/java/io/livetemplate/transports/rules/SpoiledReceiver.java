package io.livetemplate.transports.rules;

import io.livetemplate.api.transport.Receiver;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What can be wrong with what comes in on a WebSocket. */
final class SpoiledReceiver {
  private SpoiledReceiver() {}

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
}
