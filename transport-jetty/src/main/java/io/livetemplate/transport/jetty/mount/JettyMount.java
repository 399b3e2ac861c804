package io.livetemplate.transport.jetty.mount;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.transport.jetty.bridge.Bridge;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/**
 * An endpoint inside a Jetty server that somebody else owns, under a context path.
 *
 * <pre>{@code
 * JettyMount shop = JettyMount.mount(contexts, "/shop", application.endpoint(), settings);
 * ...
 * shop.unmount(Duration.ofSeconds(20));
 * }</pre>
 *
 * <p>The server's own connector decides about headers ({@code header-bytes} does not reach it),
 * idle HTTP connections and TLS. The endpoint runs on virtual threads also when those of the server
 * are not; each request under way then holds one of the server's threads as well, so give the
 * server a thread pool with virtual threads. Thread-safe.
 */
public final class JettyMount {
  private final ContextHandlerCollection contexts;
  private final Handler context;
  private final Bridge bridge;

  private JettyMount(ContextHandlerCollection contexts, Handler context, Bridge bridge) {
    this.contexts = contexts;
    this.context = context;
    this.bridge = bridge;
  }

  /**
   * Mounts, and starts what was mounted if the collection runs already.
   *
   * @param contexts belongs to a server
   * @param prefix {@code /} or a path such as {@code /shop}, without trailing slash
   * @param endpoint answers everything below the prefix
   * @param settings limits
   * @return the mount
   * @throws ConfigurationException when the prefix is malformed
   * @throws LiveTemplateException when Jetty cannot start the context
   */
  public static JettyMount mount(
      ContextHandlerCollection contexts, String prefix, Endpoint endpoint, Settings settings) {
    if (!prefix.equals("/") && !prefix.matches("(/[^/?#]+)+")) {
      throw new ConfigurationException(
          "cannot mount under '"
              + prefix
              + "': a prefix begins with '/' and does not end with one; write / or /shop");
    }
    Bridge bridge = new Bridge(endpoint, settings);
    Handler context = bridge.context(prefix);
    contexts.addHandler(context);
    JettyMount mount = new JettyMount(contexts, context, bridge);
    if (contexts.isStarted()) {
      mount.start();
    }
    return mount;
  }

  /**
   * Mounts into a server, beside the handler it has: what is not below the prefix goes there.
   *
   * @param server not started yet
   * @param prefix {@code /} or a path such as {@code /shop}, without trailing slash
   * @param endpoint answers everything below the prefix
   * @param settings limits
   * @return the mount
   * @throws ConfigurationException when the prefix is malformed
   */
  public static JettyMount mount(
      Server server, String prefix, Endpoint endpoint, Settings settings) {
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    JettyMount mount = mount(contexts, prefix, endpoint, settings);
    Handler before = server.getHandler();
    server.setHandler(before == null ? contexts : new Handler.Sequence(contexts, before));
    return mount;
  }

  /**
   * Tells open pages to come back later, waits for what is under way, and takes the context out.
   * Call it before the server stops, which would cut the connections.
   *
   * @param patience how long to wait before what is left is cut off
   * @return how it went
   */
  public Stopped unmount(Duration patience) {
    Stopped stopped = bridge.drain(patience);
    bridge.cut();
    contexts.removeHandler(context);
    try {
      context.stop();
    } catch (Exception e) {
      throw new LiveTemplateException("the mounted context could not be stopped", e);
    }
    return stopped;
  }

  private void start() {
    try {
      context.start();
    } catch (Exception e) {
      throw new LiveTemplateException("the mounted context could not be started", e);
    }
  }
}
