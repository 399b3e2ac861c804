package io.livetemplate.engine.web;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.page.LivePage;
import io.livetemplate.engine.page.Pages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets channels in: judges origin and token. What is forged or foreign is answered before the
 * upgrade; what was good once is told its code after it.
 */
final class SocketGate implements Attach {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");
  private static final String BEARER = "Bearer ";

  private final String application;
  private final Authenticator authenticator;
  private final SameOrigin origin;
  private final Pages pages;
  private final InstantSource clock;
  private final Settings settings;

  SocketGate(
      String application,
      Authenticator authenticator,
      SameOrigin origin,
      Pages pages,
      InstantSource clock,
      Settings settings) {
    this.application = application;
    this.authenticator = authenticator;
    this.origin = origin;
    this.pages = pages;
    this.clock = clock;
    this.settings = settings;
  }

  /** {@return a token for whoever was sent this page} */
  PageToken issue(LivePage<?> page) {
    Instant now = clock.instant();
    return authenticator.issue(
        new Grant(application, page.id(), now, now.plus(settings.get(Limits.TOKEN))));
  }

  /** Judges a WebSocket upgrade. */
  SocketDecision upgrade(HttpRequest request) {
    if (!origin.allows(request)) {
      return new SocketDecision.Refuse(Responses.forbidden());
    }
    Subprotocols offered = Subprotocols.of(request.headers("Sec-WebSocket-Protocol"));
    if (!offered.hasProtocol()) {
      return new SocketDecision.Refuse(
          HttpResponse.plain(400, "the subprotocol " + Subprotocols.PROTOCOL + " was not offered"));
    }
    return decide(offered.token());
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    return origin.allows(request)
        ? decide(bearer(request))
        : new SocketDecision.Refuse(Responses.forbidden());
  }

  @Override
  public boolean belongs(HttpRequest request, Channel channel) {
    Optional<String> token = bearer(request);
    return token.isPresent()
        && verify(token.get()) instanceof Verdict.Valid valid
        && pages.pageOf(channel).filter(valid.grant().page()::equals).isPresent();
  }

  private static Optional<String> bearer(HttpRequest request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private Verdict verify(String token) {
    return authenticator.verify(token, new Expectation(application, clock.instant()));
  }

  private SocketDecision decide(Optional<String> token) {
    if (token.isEmpty()) {
      return new SocketDecision.Refuse(Responses.unauthorized());
    }
    return switch (verify(token.get())) {
      case Verdict.Valid valid -> admit(valid.grant().page());
      case Verdict.Expired expired -> close(CloseCode.EXPIRED);
      case Verdict.Refused refused -> refuse(refused.reason());
    };
  }

  private SocketDecision admit(String page) {
    if (pages.isDraining()) {
      return close(CloseCode.DRAINING);
    }
    return pages
        .find(page)
        .<SocketDecision>map(found -> accept(found.receiver()))
        .orElseGet(() -> {
          pages.missed();
          return close(CloseCode.GONE);
        });
  }

  private static SocketDecision refuse(Refusal reason) {
    LOG.log(Level.DEBUG, "a page token was refused: {0}", reason);
    return switch (reason) {
      case REVOKED -> close(CloseCode.REVOKED);
      case UNKNOWN_KEY -> close(CloseCode.GONE);
      case MALFORMED, FORGED, FOREIGN, NOT_YET ->
          new SocketDecision.Refuse(Responses.unauthorized());
    };
  }

  private static SocketDecision close(CloseCode code) {
    return accept(new ClosingReceiver(code));
  }

  private static SocketDecision accept(Receiver receiver) {
    return new SocketDecision.Accept(Subprotocols.PROTOCOL, receiver);
  }
}
