package io.livetemplate.transport.undertow;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.transport.undertow.bridge.Bridge;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.xnio.ChannelListeners;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * Opens a port with I/O threads of its own. Not by {@code io.undertow.Undertow}, which cannot stop
 * accepting while requests go on.
 */
final class UndertowListener implements Listener {
  /** How long a connection may be without request; longer than a browser keeps one warm. */
  private static final Duration HTTP_IDLE = Duration.ofSeconds(60);

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int MOST_IDLE_BUFFERS = 512;

  private final Settings settings;

  /** Checked here, so that a value out of range is told before anything starts. */
  private final int headerBytes;

  UndertowListener(Settings settings) {
    this.settings = settings;
    this.headerBytes = settings.get(Limits.HEADER_BYTES);
    Bridge.check(settings);
  }

  @Override
  public Bound start(InetSocketAddress address, Endpoint endpoint) throws IOException {
    // Nothing is kept per thread: a virtual thread would take its buffers into the grave.
    DefaultByteBufferPool buffers =
        new DefaultByteBufferPool(true, BUFFER_BYTES, MOST_IDLE_BUFFERS, 0);
    Bridge bridge = new Bridge(endpoint, settings);
    HttpOpenListener http = new HttpOpenListener(buffers, options());
    http.setRootHandler(bridge.handler());
    XnioWorker worker =
        Xnio.getInstance(UndertowListener.class.getClassLoader()).createWorker(threads());
    try {
      AcceptingChannel<StreamConnection> door =
          worker.createStreamConnectionServer(
              address, ChannelListeners.openListenerAdapter(http), sockets(worker));
      door.resumeAccepts();
      return new UndertowBound(door, worker, buffers, bridge);
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      buffers.close();
      throw e;
    }
  }

  private static OptionMap threads() {
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "livetemplate-undertow")
        .set(Options.WORKER_IO_THREADS, Math.max(2, Runtime.getRuntime().availableProcessors()))
        // Only for what Undertow itself wants to do apart from its I/O.
        .set(Options.WORKER_TASK_CORE_THREADS, 1)
        .set(Options.WORKER_TASK_MAX_THREADS, 1)
        .getMap();
  }

  private static OptionMap sockets(XnioWorker worker) {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, worker.getIoThreadCount())
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BACKLOG, 1024)
        .getMap();
  }

  /** Undertow refuses a head that is too large with 400; up to twice the limit we say 431. */
  private OptionMap options() {
    return OptionMap.builder()
        .set(UndertowOptions.MAX_HEADER_SIZE, (int) Math.min(2L * headerBytes, Integer.MAX_VALUE))
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, milliseconds(settings.get(Limits.ARRIVAL)))
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, milliseconds(HTTP_IDLE))
        .getMap();
  }

  private static int milliseconds(Duration time) {
    return (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
  }
}
