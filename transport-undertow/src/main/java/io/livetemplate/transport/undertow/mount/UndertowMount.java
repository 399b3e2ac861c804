package io.livetemplate.transport.undertow.mount;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.transport.undertow.bridge.Bridge;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import java.time.Duration;

/**
 * An endpoint inside an Undertow server that somebody else owns, under a context path.
 *
 * <pre>{@code
 * UndertowMount shop = UndertowMount.mount(paths, "/shop", application.endpoint(), settings);
 * ...
 * shop.unmount(Duration.ofSeconds(20));
 * }</pre>
 *
 * <p>Or, around a handler that knows nothing of paths: {@link #before}. The server's own options
 * decide how large a head may become before {@code header-bytes} is looked at, about idle HTTP
 * connections and TLS. Its {@code IDLE_TIMEOUT} must be longer than {@code heartbeat}, else it cuts
 * WebSockets. WebSockets need HTTP/1.1. The endpoint runs on virtual threads of its own, whichever
 * thread the handler is called on. Thread-safe.
 */
public final class UndertowMount {
  private final PathHandler paths;
  private final String prefix;
  private final Bridge bridge;

  private UndertowMount(PathHandler paths, String prefix, Bridge bridge) {
    this.paths = paths;
    this.prefix = prefix;
    this.bridge = bridge;
  }

  /**
   * Mounts, into a server that runs already or will.
   *
   * @param paths a handler of the server
   * @param prefix {@code /} or a path such as {@code /shop}, without trailing slash, below what
   *     {@code paths} itself stands at
   * @param endpoint answers everything below the prefix
   * @param settings limits
   * @return the mount
   * @throws ConfigurationException when the prefix is malformed
   */
  public static UndertowMount mount(
      PathHandler paths, String prefix, Endpoint endpoint, Settings settings) {
    if (!prefix.equals("/") && !prefix.matches("(/[^/?#]+)+")) {
      throw new ConfigurationException(
          "cannot mount under '"
              + prefix
              + "': a prefix begins with '/' and does not end with one; write / or /shop");
    }
    Bridge bridge = new Bridge(endpoint, settings);
    paths.addPrefixPath(prefix, bridge.handler());
    return new UndertowMount(paths, prefix, bridge);
  }

  /**
   * Mounts before a handler: what is not below the prefix goes there.
   *
   * @param next the handler that the server has
   * @param prefix a path such as {@code /shop}, without trailing slash
   * @param endpoint answers everything below the prefix
   * @param settings limits
   * @return the mount; give its {@link #handler} to the server instead of {@code next}
   * @throws ConfigurationException when the prefix is malformed, or {@code /}, which leaves nothing
   *     to the other handler
   */
  public static UndertowMount before(
      HttpHandler next, String prefix, Endpoint endpoint, Settings settings) {
    if (prefix.equals("/")) {
      throw new ConfigurationException(
          "cannot mount under '/' before another handler, which would get no request; write /shop");
    }
    return mount(new PathHandler(next), prefix, endpoint, settings);
  }

  /** {@return the handler that has the mount in it} */
  public HttpHandler handler() {
    return paths;
  }

  /**
   * Tells open pages to come back later, waits for what is under way, and takes the endpoint out.
   * Call it before the server stops, which would cut the connections.
   *
   * @param patience how long to wait before what is left is cut off
   * @return how it went
   */
  public Stopped unmount(Duration patience) {
    Stopped stopped = bridge.drain(patience);
    bridge.cut();
    paths.removePrefixPath(prefix);
    return stopped;
  }
}
