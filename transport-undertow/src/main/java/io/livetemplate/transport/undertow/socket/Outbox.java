package io.livetemplate.transport.undertow.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * What waits for the network: at most one message, one ping, one pong and one farewell, so nothing
 * here can grow. Thread-safe. Writes without blocking: at once as far as the socket takes it, the
 * rest when an I/O thread says that there is room.
 */
final class Outbox {
  /** A larger piece would make the JDK keep a buffer of that size outside the heap, per thread. */
  private static final int MOST_AT_ONCE = 64 * 1024;

  /** Bytes, and what to do when they have left. */
  private record Item(ByteBuffer bytes, Runnable after) {}

  private final ConduitStreamSinkChannel sink;
  private final Runnable progress;

  /** Held while a socket that never blocks is written to; nothing of the engine runs meanwhile. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Item current;
  private @Nullable Item pong;
  private @Nullable Item ping;
  private @Nullable Item message;
  private @Nullable Item farewell;
  private boolean ended;

  /**
   * Makes an empty one.
   *
   * @param sink of a connection that was upgraded
   * @param progress called for each piece that has left; must return at once
   * @param lost called when they cannot
   */
  Outbox(ConduitStreamSinkChannel sink, Runnable progress, Runnable lost) {
    this.sink = sink;
    this.progress = progress;
    sink.setWriteListener(room -> {
      if (!write()) {
        lost.run();
      }
    });
  }

  /** Sends the one message; false when the connection is lost. */
  boolean message(ByteBuffer frame, Runnable after) {
    return put(() -> message = new Item(frame, after));
  }

  /** Sends a ping, unless one waits already. */
  boolean ping() {
    return put(() -> ping = new Item(OutFrame.ping(), Outbox::nothing));
  }

  /** Sends a pong, instead of one that waits: the last one is enough (RFC 6455 section 5.5.3). */
  boolean pong(byte[] content) {
    return put(() -> pong = new Item(OutFrame.pong(content), Outbox::nothing));
  }

  /** Sends the last frame; what comes later is dropped. */
  boolean farewell(Farewell said, Runnable after) {
    return put(() -> {
      farewell = new Item(OutFrame.close(said), after);
      ended = true;
    });
  }

  private boolean put(Runnable change) {
    lock.lock();
    try {
      if (ended) {
        return true;
      }
      change.run();
    } finally {
      lock.unlock();
    }
    return write();
  }

  private boolean write() {
    List<Runnable> left = new ArrayList<>(1);
    lock.lock();
    try {
      while (take()) {
        Item item = current;
        if (item == null || !drain(item.bytes()) || !sink.flush()) {
          sink.resumeWrites();
          break;
        }
        left.add(item.after());
        current = null;
      }
      if (current == null && sink.isWriteResumed()) {
        sink.suspendWrites();
      }
    } catch (IOException e) {
      return false;
    } finally {
      lock.unlock();
    }
    left.forEach(Runnable::run);
    return true;
  }

  private boolean take() {
    if (current == null) {
      if (pong != null) {
        current = pong;
        pong = null;
      } else if (ping != null) {
        current = ping;
        ping = null;
      } else if (message != null) {
        current = message;
        message = null;
      } else {
        current = farewell;
        farewell = null;
      }
    }
    return current != null;
  }

  private boolean drain(ByteBuffer bytes) throws IOException {
    int end = bytes.limit();
    try {
      while (bytes.position() < end) {
        bytes.limit(Math.min(end, bytes.position() + MOST_AT_ONCE));
        if (sink.write(bytes) == 0) {
          return false;
        }
        progress.run();
      }
      return true;
    } finally {
      bytes.limit(end);
    }
  }

  private static void nothing() {}
}
