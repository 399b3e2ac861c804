package io.livetemplate.transport.undertow;

import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.transport.undertow.bridge.Bridge;
import io.undertow.connector.ByteBufferPool;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** A port that is open. */
final class UndertowBound implements Bound {
  /** I/O threads never block, so this is far more than they need. */
  private static final Duration THREADS = Duration.ofSeconds(5);

  private final AcceptingChannel<StreamConnection> door;
  private final XnioWorker worker;
  private final ByteBufferPool buffers;
  private final Bridge bridge;
  private final int port;

  /** Makes a second stop wait for the first, of which it returns the result. */
  private final ReentrantLock stopping = new ReentrantLock();

  private @Nullable Stopped stopped;

  UndertowBound(
      AcceptingChannel<StreamConnection> door,
      XnioWorker worker,
      ByteBufferPool buffers,
      Bridge bridge) {
    this.door = door;
    this.worker = worker;
    this.buffers = buffers;
    this.bridge = bridge;
    this.port = door.getLocalAddress(InetSocketAddress.class).getPort();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Stopped stop(Duration patience) {
    stopping.lock();
    try {
      Stopped before = stopped;
      if (before != null) {
        return before;
      }
      IoUtils.safeClose(door);
      Stopped now = bridge.drain(patience);
      stopped = now;
      bridge.cut();
      worker.shutdownNow();
      worker.awaitTermination(THREADS.toMillis(), TimeUnit.MILLISECONDS);
      buffers.close();
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Stopped.FORCED;
    } finally {
      stopping.unlock();
    }
  }
}
