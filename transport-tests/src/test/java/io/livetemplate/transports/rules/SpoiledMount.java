package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.Mounted;
import io.livetemplate.transport.jetty.mount.JettyMount;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** A Jetty with an endpoint mounted in it; whoever extends it spoils one thing. */
class SpoiledMount implements Mounted {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final JettyMount mount;

  SpoiledMount(String prefix, Endpoint endpoint) throws Exception {
    server.addConnector(connector);
    mount = JettyMount.mount(server, prefix, endpoint, Settings.of(Map.of()));
    server.start();
  }

  @Override
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public Stopped unmount(Duration patience) {
    return mount.unmount(patience);
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  /** Says that it did what it did not do. */
  static final class Lasting extends SpoiledMount {
    Lasting(String prefix, Endpoint endpoint) throws Exception {
      super(prefix, endpoint);
    }

    @Override
    public Stopped unmount(Duration patience) {
      return Stopped.GRACEFUL;
    }
  }

  /** Takes paths apart itself: by characters, without knowing segments or a root. */
  record Characters(String prefix, Endpoint to) implements Endpoint {
    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
      return request.path().startsWith(prefix) && !request.path().equals(prefix)
          ? to.handle(cut(request, prefix, request.path().substring(prefix.length())))
          : HttpResponse.plain(404, "not found");
    }

    /** Opens a WebSocket wherever one is asked for. */
    @Override
    public SocketDecision open(HttpRequest request) {
      return to.open(cut(request, prefix, request.path().replace(prefix, "")));
    }
  }

  /** Says nothing of the prefix. */
  record Whole(Endpoint to) implements Endpoint {
    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
      return to.handle(cut(request, "", request.prefix() + request.path()));
    }

    @Override
    public SocketDecision open(HttpRequest request) {
      return to.open(request);
    }
  }

  private static HttpRequest cut(HttpRequest request, String prefix, String path) {
    return new Passed(request) {
      @Override
      public String prefix() {
        return prefix;
      }

      @Override
      public String path() {
        return path;
      }
    };
  }
}
