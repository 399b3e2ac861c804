package io.livetemplate.engine.web;

import io.livetemplate.api.Application;
import io.livetemplate.api.Logins;
import io.livetemplate.api.ModelFactory;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.Templates;
import io.livetemplate.api.Topic;
import io.livetemplate.api.Wiring;
import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.settings.Templating;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.engine.page.LiveRoute;
import io.livetemplate.engine.page.PageContext;
import io.livetemplate.engine.page.PageTokens;
import io.livetemplate.engine.page.Pages;
import io.livetemplate.engine.page.TemplateCompiler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** An application: its routes, its pages, and what they are reached by. */
public final class LiveApplication implements Application {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  private final Wiring wiring;
  private final LookupResources resources;
  private final TemplateCompiler compiler;
  private final Templates templates;
  private final PageTokens tokens;
  private final Pages pages;
  private final SameOrigin origin;
  private final LoginHook logins = new LoginHook();
  private final Routes routes;
  private final AtomicBoolean started = new AtomicBoolean();
  private final Carriers carriers;
  private final Endpoint endpoint;

  /** Puts an application together; starts nothing. */
  public LiveApplication(
      Wiring wiring,
      PageContext context,
      TemplateCompiler compiler,
      LookupResources resources,
      Templates templates,
      Routes routes) {
    this.routes = routes;
    this.wiring = wiring;
    this.resources = resources;
    this.compiler = compiler;
    this.templates = templates;
    Settings settings = wiring.settings();
    Authenticator authenticator =
        wiring
            .authenticator()
            .orElseGet(() -> new SignedTokens(wiring.random()))
            .configured(settings, wiring.clock(), wiring.random());
    this.tokens =
        new PageTokens(wiring.name(), authenticator, wiring.clock(), settings.get(Limits.TOKEN));
    this.pages = new Pages(context, tokens);
    this.origin = new SameOrigin(settings);
    var gate = new SocketGate(tokens, origin, pages);
    this.carriers = new Carriers(wiring.transports(), settings, gate);
    this.endpoint = assemble(gate);
  }

  private Endpoint assemble(SocketGate gate) {
    var modules = new ClientModules(ClientFolder.read(), wiring.strategies());
    var security = new SecurityHeaders(wiring.settings());
    return new EngineEndpoint(
        routes,
        new PageHandler(
            new Bootstrap(modules, wiring.strategies(), carriers),
            tokens,
            security,
            logins,
            wiring.settings().get(Templating.ZONE)),
        modules,
        gate,
        origin,
        new Proxies(wiring.settings()),
        security,
        pages,
        carriers);
  }

  @Override
  public String name() {
    return wiring.name();
  }

  @Override
  public <M> PageRoute<M> page(String path, Template<M> template, ModelFactory<M> model) {
    PathPattern pattern = PathPattern.of(path);
    routes.check(pattern);
    var route = new LiveRoute<>(path, pages, compiler, template, model);
    routes.add(pattern, route);
    return route;
  }

  @Override
  public Application files(String path, Path folder, String... hidden) {
    routes.add(FolderFiles.of(path, folder, hidden));
    return this;
  }

  @Override
  public Application resource(String path, String resource) {
    try {
      byte[] bytes =
          resources
              .read(resource)
              .orElseThrow(() ->
                  new ConfigurationException(
                      "the resource "
                          + resource
                          + " was not found beside "
                          + resources.anchor().getName()
                          + "; put it into the same package"));
      routes.add(path, StaticContent.of(resource, bytes));
    } catch (IOException e) {
      throw new ConfigurationException("the resource " + resource + " cannot be read", e);
    }
    return this;
  }

  @Override
  public Application logins(Logins found) {
    logins.set(found);
    return this;
  }

  @Override
  public int revoke(Predicate<? super Page<?>> which) {
    return pages.expel(which, CloseCode.REVOKED);
  }

  @Override
  public Application dangerouslyAllowEveryOrigin() {
    origin.allowEverybody();
    return this;
  }

  @Override
  public Metrics metrics() {
    return pages.metrics();
  }

  @Override
  public Topic topic(String name) {
    return pages.topics().topic(name);
  }

  @Override
  public Templates templates() {
    return templates;
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  /** Where the pages are, for tests and gauges. */
  Pages pages() {
    return pages;
  }

  @Override
  public Server start(String host, int port) {
    Listener listener = ListenerChoice.choose(wiring.transports(), wiring.settings());
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new ListenException(
          "cannot listen on '" + host + "': no such host; give an address of this machine",
          new UnknownHostException(host));
    }
    if (!started.compareAndSet(false, true)) {
      throw new ConfigurationException(
          "the application '" + name() + "' was started before; build another one");
    }
    if (listener.fallbackOnly()) {
      carriers.withoutSocket();
    }
    Bound bound;
    try {
      bound = listener.start(address, endpoint);
    } catch (IOException e) {
      started.set(false);
      throw new ListenException(
          "cannot listen on %s:%d: %s; stop what listens there, or choose another port (0 for any)"
              .formatted(host, port, e.getMessage()),
          e);
    } catch (RuntimeException e) {
      started.set(false);
      throw e;
    }
    var server = new RunningServer(address, bound, carriers, pages, wiring.settings());
    server.stopAtExit();
    LOG.log(Level.INFO, "{0} listens on {1}", name(), server.uri());
    return server;
  }
}
