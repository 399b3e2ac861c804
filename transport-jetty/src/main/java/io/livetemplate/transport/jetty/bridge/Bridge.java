package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.api.transport.Traffic;
import io.livetemplate.transport.jetty.deflate.DeflateExtension;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * Brings what arrives at a Jetty context to an endpoint. Life cycle: {@link #context}, then {@link
 * #drain}, then {@link #cut}.
 */
public final class Bridge {
  /** Interrupted code must come to its end within this. */
  private static final Duration AFTERMATH = Duration.ofSeconds(2);

  private final Endpoint endpoint;
  private final Limited limits;
  private final Traffic<JettyChannel> traffic;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("livetemplate-jetty-virtual-", 0).factory());

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

  /** {@return starts a virtual thread for each task, also after the end} */
  public Executor virtualThreads() {
    return task -> {
      try {
        threads.execute(task);
      } catch (RejectedExecutionException ended) {
        Thread.startVirtualThread(task);
      }
    };
  }

  /**
   * The context to put into a server, once.
   *
   * @param contextPath {@code /} or a path without trailing slash
   * @return not started
   */
  public ServletContextHandler context(String contextPath) {
    ServletContextHandler context = new ServletContextHandler(contextPath);
    context.setErrorHandler(new PlainErrors());
    // A class of the container could be loaded by name through this; it must see this module.
    context.setClassLoader(Bridge.class.getClassLoader());
    JakartaWebSocketServletContainerInitializer.configure(
        context,
        (servlets, container) -> {
          WebSocketServerComponents.getWebSocketComponents(context)
              .getExtensionRegistry()
              .register(PerMessageDeflate.NAME, DeflateExtension.class);
          Upgrade upgrade = new Upgrade(endpoint, container, limits, traffic, virtualThreads());
          BridgeServlet servlet =
              new BridgeServlet(endpoint, upgrade, limits, traffic, virtualThreads());
          context.addServlet(new ServletHolder("livetemplate", servlet), "/*");
        });
    return context;
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
    traffic.cut(JettyChannel::cut, AFTERMATH);
  }
}
