package io.livetemplate.transport.polling.jdk;

import com.sun.net.httpserver.HttpServer;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Traffic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts an HTTP server of the JDK. */
public final class JdkListener implements Listener {
  /** Several connections a channel, as browsers open them. */
  private static final int CONNECTIONS_PER_CHANNEL = 4;

  private final int headerBytes;
  private final int bodyBytes;
  private final int connections;
  private final Duration arrival;

  /**
   * A listener that has not been started.
   *
   * @param settings limits
   */
  public JdkListener(Settings settings) {
    this.headerBytes = settings.get(Limits.HEADER_BYTES);
    this.bodyBytes = settings.get(Limits.BODY_BYTES);
    this.connections = settings.get(Limits.CHANNELS) * CONNECTIONS_PER_CHANNEL;
    this.arrival = settings.get(Limits.ARRIVAL);
  }

  @Override
  public boolean fallbackOnly() {
    return true;
  }

  @Override
  public Bound start(InetSocketAddress address, Endpoint endpoint) throws IOException {
    limitTheProcess();
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    // It opens no channels itself: those of a carrier are the carrier's.
    Traffic<Channel> traffic = new Traffic<>(0);
    server.setExecutor(threads);
    server.createContext("/", new Exchange(endpoint, traffic, headerBytes, bodyBytes)::answer);
    server.start();
    return new JdkBound(server, threads, traffic);
  }

  /**
   * The server reads its limits from the properties of the process, once, when the first one is
   * made; without them a peer that says nothing holds its connection for ever. What the operator
   * has set stays.
   */
  private void limitTheProcess() {
    limit("sun.net.httpserver.maxReqTime", Math.max(arrival.toSeconds(), 1));
    limit(
        "sun.net.httpserver.maxReqHeaderSize",
        Math.max(headerBytes, 2 * Limits.HEADER_BYTES.fallback()));
    limit("jdk.httpserver.maxConnections", connections);
    // Between two polls a connection is idle; beyond this number it would be closed at once.
    limit("sun.net.httpserver.maxIdleConnections", connections);
    limit("sun.net.httpserver.nodelay", true);
  }

  private static void limit(String property, Object value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value.toString());
    }
  }
}
