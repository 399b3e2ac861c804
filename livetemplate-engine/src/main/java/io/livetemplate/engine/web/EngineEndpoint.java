package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.page.Pages;
import java.io.IOException;
import java.util.Optional;

/** The engine as listeners see it: sorts requests by method and path. */
final class EngineEndpoint implements Endpoint {
  private static final String OWN = PathPattern.RESERVED + "/";
  private static final String SOCKET = OWN + "socket";

  private final Routes routes;
  private final PageHandler pageHandler;
  private final ClientModules modules;
  private final SocketGate gate;
  private final SameOrigin origin;
  private final Proxies proxies;
  private final SecurityHeaders security;
  private final Pages pages;
  private final Carriers carriers;

  EngineEndpoint(
      Routes routes,
      PageHandler pageHandler,
      ClientModules modules,
      SocketGate gate,
      SameOrigin origin,
      Proxies proxies,
      SecurityHeaders security,
      Pages pages,
      Carriers carriers) {
    this.routes = routes;
    this.pageHandler = pageHandler;
    this.modules = modules;
    this.gate = gate;
    this.origin = origin;
    this.proxies = proxies;
    this.security = security;
    this.pages = pages;
    this.carriers = carriers;
  }

  @Override
  public HttpResponse handle(HttpRequest received) throws IOException {
    HttpRequest request = proxies.seeThrough(received);
    String path = request.path();
    return path.startsWith(OWN)
        ? handleOwn(request, path.substring(OWN.length()))
        : security.on(handlePublic(request));
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    SocketDecision decision =
        request.path().equals(SOCKET)
            ? gate.upgrade(proxies.seeThrough(request))
            : new SocketDecision.Refuse(Responses.notFound());
    return decision instanceof SocketDecision.Refuse refuse
        ? new SocketDecision.Refuse(security.on(refuse.response()))
        : decision;
  }

  private HttpResponse handlePublic(HttpRequest request) {
    Optional<Routes.Match> page = routes.page(request.path());
    if (page.isPresent()) {
      return reads(request) ? pageHandler.handle(request, page.get()) : onlyReads();
    }
    Optional<StaticContent> file = routes.file(request.path());
    if (file.isPresent()) {
      return reads(request)
          ? file.get().answer(request, caching(request, file.get()))
          : onlyReads();
    }
    return Responses.notFound();
  }

  /**
   * An address that names the content by its hash, as the filter asset writes it, never changes.
   */
  private static String caching(HttpRequest request, StaticContent file) {
    return request.query().filter(query -> query.equals("v=" + file.hash())).isPresent()
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }

  private HttpResponse handleOwn(HttpRequest request, String name) throws IOException {
    HttpHandler carrier = carriers.route(name);
    return carrier == null
        ? security.on(handleFile(request, name))
        : security.onData(
            reads(request) || origin.allows(request)
                ? carrier.handle(request)
                : Responses.forbidden());
  }

  private HttpResponse handleFile(HttpRequest request, String name) {
    if (!reads(request)) {
      return onlyReads();
    }
    return switch (name) {
      case "health/live" -> HttpResponse.plain(200, "live");
      case "health/ready" ->
          pages.isDraining() ? Responses.busy() : HttpResponse.plain(200, "ready");
      case "socket" ->
          HttpResponse.plain(426, "this is for WebSockets").with("Upgrade", "websocket");
      default -> modules.serve(request);
    };
  }

  private static boolean reads(HttpRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private static HttpResponse onlyReads() {
    return Responses.notAllowed("GET, HEAD");
  }
}
