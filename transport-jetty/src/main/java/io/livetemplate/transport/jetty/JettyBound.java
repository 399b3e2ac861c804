package io.livetemplate.transport.jetty;

import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.transport.jetty.bridge.Bridge;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A Jetty server that runs. */
final class JettyBound implements Bound {
  private final Server server;
  private final ServerConnector connector;
  private final Bridge bridge;

  /** Makes a second stop wait for the first, of which it returns the result. */
  private final ReentrantLock stopping = new ReentrantLock();

  private @Nullable Stopped stopped;

  /** Kept, because Jetty forgets it when the connector closes. */
  private volatile int port;

  JettyBound(Server server, ServerConnector connector, Bridge bridge) {
    this.server = server;
    this.connector = connector;
    this.bridge = bridge;
  }

  void started() {
    port = connector.getLocalPort();
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
      connector.close();
      Stopped now = bridge.drain(patience);
      stopped = now;
      server.stop();
      bridge.cut();
      return now;
    } catch (Exception e) {
      throw new LiveTemplateException("Jetty could not be stopped", e);
    } finally {
      stopping.unlock();
    }
  }
}
