package io.livetemplate.transport.polling.jdk;

import com.sun.net.httpserver.HttpServer;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.api.transport.Traffic;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A server of the JDK that runs. */
final class JdkBound implements Bound {
  private final HttpServer server;
  private final ExecutorService threads;
  private final Traffic<Channel> traffic;
  private final int port;

  /** Makes a second stop wait for the first, of which it returns the result. */
  private final ReentrantLock stopping = new ReentrantLock();

  private @Nullable Stopped stopped;

  JdkBound(HttpServer server, ExecutorService threads, Traffic<Channel> traffic) {
    this.server = server;
    this.threads = threads;
    this.traffic = traffic;
    this.port = server.getAddress().getPort();
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
      Stopped now = traffic.drain(patience);
      stopped = now;
      server.stop(0);
      threads.shutdownNow();
      return now;
    } finally {
      stopping.unlock();
    }
  }
}
