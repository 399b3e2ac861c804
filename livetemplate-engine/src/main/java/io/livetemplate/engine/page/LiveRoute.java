package io.livetemplate.engine.page;

import io.livetemplate.api.Event;
import io.livetemplate.api.EventHandler;
import io.livetemplate.api.ModelFactory;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.engine.delivery.Encoder;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.template.shape.Inline;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path with all that was registered for it, and its open pages.
 *
 * @param <M> the type of the model
 */
public final class LiveRoute<M> implements PageRoute<M> {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final String path;
  private final RouteMeter meter;
  private final Encoder<Rendered> encoder;
  private final Pages pages;
  private final TemplateCompiler compiler;
  private final ModelFactory<M> factory;
  private final UnknownEvents unknown = new UnknownEvents();
  private final Map<String, EventHandler<M>> handlers = new ConcurrentHashMap<>();
  private final List<Consumer<Page<M>>> opened = new CopyOnWriteArrayList<>();
  private final List<Consumer<Page<M>>> closed = new CopyOnWriteArrayList<>();
  private final List<Consumer<Page<M>>> connected = new CopyOnWriteArrayList<>();
  private final Set<LivePage<M>> open = ConcurrentHashMap.newKeySet();
  private volatile CompiledTemplate current;
  private volatile @Nullable String notice;

  /**
   * A route without handlers.
   *
   * @param path for messages
   * @param pages where its pages are kept
   * @param compiler for this template and those that come after it
   * @param template compiled at once
   * @param factory makes first models
   */
  public LiveRoute(
      String path,
      Pages pages,
      TemplateCompiler compiler,
      Template<M> template,
      ModelFactory<M> factory) {
    this.path = path;
    this.meter = pages.context().meters().route(path);
    this.encoder = pages.context().encoders().apply(meter);
    this.pages = pages;
    this.compiler = compiler;
    this.factory = factory;
    this.current = compiler.compile(template);
  }

  @Override
  public PageRoute<M> on(String event, EventHandler<M> handler) {
    Objects.requireNonNull(handler, "handler");
    if (handlers.putIfAbsent(event, handler) != null) {
      throw new ConfigurationException(
          "a second handler for the event '" + event + "' of " + this + "; register one handler");
    }
    return this;
  }

  @Override
  public PageRoute<M> opened(Consumer<Page<M>> listener) {
    opened.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public PageRoute<M> closed(Consumer<Page<M>> listener) {
    closed.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public PageRoute<M> connected(Consumer<Page<M>> listener) {
    connected.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public Stream<Page<M>> pages() {
    return open.stream().map(page -> page);
  }

  @Override
  public void template(Template<M> template) {
    current = compiler.compile(template);
    open.forEach(LivePage::routeChanged);
  }

  @Override
  public void notice(@Nullable String text) {
    notice = text;
    open.forEach(LivePage::routeChanged);
  }

  /** {@return the scripts and styles that stand in the template of this moment} */
  public Inline inline() {
    return current.inline();
  }

  String path() {
    return path;
  }

  RouteMeter meter() {
    return meter;
  }

  Encoder<Rendered> encoder() {
    return encoder;
  }

  CompiledTemplate current() {
    return current;
  }

  @Nullable String notice() {
    return notice;
  }

  /**
   * Makes a page and its document.
   *
   * @param request what the browser asked for
   * @param hookup what ties the document to the page that was made
   * @return the document
   * @throws PagesFullException at the limit
   * @throws Exception whatever the application throws
   */
  public String open(Request request, Function<LivePage<M>, Hookup> hookup) throws Exception {
    try {
      pages.reserve(request);
    } catch (PagesFullException e) {
      meter.count(Counter.PAGES, "refused");
      throw e;
    }
    LivePage<M> page;
    String document;
    try {
      page = make(request);
      document = page.document(hookup.apply(page));
    } catch (Throwable e) {
      pages.release(request);
      throw e;
    }
    meter.count(Counter.PAGES, "opened");
    open.add(page);
    pages.add(page);
    tell(opened, page);
    return document;
  }

  /** The document that {@link #open} would give, of a page that nobody will find. */
  public String preview(Request request, Function<LivePage<M>, Hookup> hookup) throws Exception {
    LivePage<M> page = make(request);
    return page.document(hookup.apply(page));
  }

  private LivePage<M> make(Request request) throws Exception {
    M model = Objects.requireNonNull(factory.create(request), "the model of a page is null");
    return new LivePage<>(this, pages, request, model, current);
  }

  /** {@return whether an event has a handler; one that has none changes nothing} */
  boolean knows(String event) {
    boolean known = handlers.containsKey(event);
    if (!known) {
      meter.count(Counter.EVENTS, "unknown");
      unknown.met(event, this, handlers.keySet());
    }
    return known;
  }

  /** Runs the handler of an event that is known. */
  M handle(M model, Event event) throws Exception {
    return Objects.requireNonNull(handlers.get(event.name())).handle(model, event);
  }

  void connected(LivePage<M> page) {
    tell(connected, page);
  }

  void closed(LivePage<M> page) {
    open.remove(page);
    tell(closed, page);
  }

  private void tell(List<Consumer<Page<M>>> listeners, LivePage<M> page) {
    for (Consumer<Page<M>> listener : listeners) {
      try {
        listener.accept(page);
      } catch (RuntimeException | AssertionError | LinkageError e) {
        LOG.log(Level.ERROR, "a listener for pages of " + this + " failed", e);
      }
    }
  }

  @Override
  public String toString() {
    return "page " + path;
  }
}
