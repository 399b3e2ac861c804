package io.livetemplate.transport.jetty;

import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.transport.jetty.bridge.Bridge;
import io.livetemplate.transport.jetty.bridge.PlainErrors;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Starts a Jetty server of its own. */
final class JettyListener implements Listener {
  /** Longer than a poll is held, short enough to be rid of connections that say nothing. */
  private static final Duration HTTP_IDLE = Duration.ofSeconds(60);

  private final Settings settings;

  /** Checked here, so that a value out of range is told before anything starts. */
  private final int headerBytes;

  JettyListener(Settings settings) {
    this.settings = settings;
    this.headerBytes = settings.get(Limits.HEADER_BYTES);
    Bridge.check(settings);
  }

  @Override
  public Bound start(InetSocketAddress address, Endpoint endpoint) throws IOException {
    Bridge bridge = new Bridge(endpoint, settings);
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("livetemplate-jetty");
    threads.setVirtualThreadsExecutor(bridge.virtualThreads());
    Server server = new Server(threads);
    server.setErrorHandler(new PlainErrors());
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(HTTP_IDLE.toMillis());
    connector.setReuseAddress(true);
    connector.addEventListener(
        new SlowHeads(connector.getScheduler(), settings.get(Limits.ARRIVAL)));
    server.addConnector(connector);
    server.setHandler(bridge.context("/"));
    JettyBound bound = new JettyBound(server, connector, bridge);
    try {
      server.start();
      bound.started();
      return bound;
    } catch (Exception e) {
      bound.stop(Duration.ZERO);
      if (e instanceof IOException failed) {
        throw failed;
      }
      throw new LiveTemplateException("Jetty could not be started on " + address, e);
    }
  }

  private HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(headerBytes);
    return http;
  }
}
