package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.api.transport.Traffic;
import io.livetemplate.transport.undertow.socket.UndertowChannel;
import io.undertow.server.HttpHandler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Brings what arrives at a handler of Undertow to an endpoint. Life cycle: {@link #handler}, then
 * {@link #drain}, then {@link #cut}.
 */
public final class Bridge {
  /** Interrupted code must come to its end within this. */
  private static final Duration AFTERMATH = Duration.ofSeconds(2);

  private final Endpoint endpoint;
  private final Limited limits;
  private final Traffic<UndertowChannel> traffic;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("livetemplate-undertow-virtual-", 0).factory());

  /**
   * Makes a bridge; starts nothing.
   *
   * @param endpoint where to
   * @param settings limits
   */
  public Bridge(Endpoint endpoint, Settings settings) {
    this.endpoint = endpoint;
    this.limits = Limited.of(settings);
    this.traffic = new Traffic<>(settings.get(Limits.CHANNELS));
  }

  /**
   * Reads every limit once, so that one that cannot be read is told early.
   *
   * @param settings limits
   */
  public static void check(Settings settings) {
    Limited.of(settings);
    settings.get(Limits.CHANNELS);
  }

  /** {@return the handler to put into a server} */
  public HttpHandler handler() {
    return new BridgeHandler(
        endpoint,
        new Upgrade(endpoint, limits, traffic, virtualThreads()),
        limits,
        traffic,
        virtualThreads());
  }

  /**
   * Takes nothing new, tells every channel to come back later, and waits.
   *
   * @param patience how long at most
   * @return forced when something is still under way
   */
  public Stopped drain(Duration patience) {
    return traffic.drain(patience);
  }

  /** Cuts what is left and ends every thread. */
  public void cut() {
    threads.shutdownNow();
    traffic.cut(UndertowChannel::cut, AFTERMATH);
  }

  /** Starts a virtual thread for each task, also after the end. */
  private Executor virtualThreads() {
    return task -> {
      try {
        threads.execute(task);
      } catch (RejectedExecutionException ended) {
        Thread.startVirtualThread(task);
      }
    };
  }
}
