package io.livetemplate.engine.web;

import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.Refusal;
import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.page.LivePage;
import io.livetemplate.engine.page.PageTokens;
import io.livetemplate.engine.page.Pages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets channels in: judges origin and token. What is forged or foreign is answered before the
 * upgrade; what was good once is told its code after it.
 */
final class SocketGate implements Attach {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");
  private static final String BEARER = "Bearer ";

  private final PageTokens tokens;
  private final SameOrigin origin;
  private final Pages pages;

  SocketGate(PageTokens tokens, SameOrigin origin, Pages pages) {
    this.tokens = tokens;
    this.origin = origin;
    this.pages = pages;
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
    return decide(offered.token(), request.remoteAddress());
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    return origin.allows(request)
        ? decide(bearer(request), request.remoteAddress())
        : new SocketDecision.Refuse(Responses.forbidden());
  }

  @Override
  public boolean belongs(HttpRequest request, Channel channel) {
    Optional<String> token = bearer(request);
    if (token.isEmpty() || !(tokens.verify(token.get()) instanceof Verdict.Valid valid)) {
      return false;
    }
    Grant grant = valid.grant();
    return pages.pageOf(channel).filter(grant.page()::equals).isPresent() && isInForce(grant);
  }

  /** With its page a channel has ended: all that is left to say on it is why. */
  private boolean isInForce(Grant grant) {
    Optional<LivePage<?>> page = pages.find(grant.page());
    if (page.isPresent() && !page.get().accepts(grant)) {
      return false;
    }
    page.ifPresent(found -> found.used(grant));
    return true;
  }

  private static Optional<String> bearer(HttpRequest request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private SocketDecision decide(Optional<String> token, String remote) {
    if (token.isEmpty()) {
      return new SocketDecision.Refuse(Responses.unauthorized());
    }
    return switch (tokens.verify(token.get())) {
      case Verdict.Valid valid -> admit(valid, remote);
      case Verdict.Expired expired -> {
        pages.refusedToken("expired");
        yield close(CloseCode.EXPIRED);
      }
      case Verdict.Refused refused -> refuse(refused.reason());
    };
  }

  private SocketDecision admit(Verdict.Valid token, String remote) {
    if (pages.isDraining()) {
      return close(CloseCode.DRAINING);
    }
    Optional<LivePage<?>> page = pages.find(token.grant().page());
    if (page.isEmpty()) {
      pages.missed();
      return close(CloseCode.GONE);
    }
    if (!page.get().accepts(token.grant())) {
      pages.refusedToken("superseded");
      LOG.log(
          Level.WARNING,
          "a token of page {0} was shown that has a successor in use: somebody may have copied it",
          page.get().id());
      return close(CloseCode.EXPIRED);
    }
    return accept(pages.receiver(page.get(), token, remote));
  }

  private SocketDecision refuse(Refusal reason) {
    pages.refusedToken(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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
