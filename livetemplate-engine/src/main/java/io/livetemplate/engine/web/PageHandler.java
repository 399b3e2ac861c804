package io.livetemplate.engine.web;

import io.livetemplate.api.Request;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.engine.page.Hookup;
import io.livetemplate.engine.page.LivePage;
import io.livetemplate.engine.page.LiveRoute;
import io.livetemplate.engine.page.PageTokens;
import io.livetemplate.engine.page.PagesFullException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * Answers with a page. For HEAD and for a prefetch the document is made but no page is kept: the
 * client of a prefetched document that is shown after all is told that its page is gone, and
 * fetches it.
 */
final class PageHandler {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  private final Bootstrap bootstrap;
  private final PageTokens tokens;
  private final SecurityHeaders security;
  private final LoginHook logins;
  private final ZoneId zone;

  PageHandler(
      Bootstrap bootstrap,
      PageTokens tokens,
      SecurityHeaders security,
      LoginHook logins,
      ZoneId zone) {
    this.logins = logins;
    this.zone = zone;
    this.bootstrap = bootstrap;
    this.tokens = tokens;
    this.security = security;
  }

  HttpResponse handle(HttpRequest request, Routes.Match match) {
    try {
      HttpResponse page =
          HttpResponse.text(200, "text/html; charset=utf-8", document(request, match))
              .with("Cache-Control", "no-store");
      return security.on(page, match.route().inline());
    } catch (PagesFullException e) {
      if (e.isOfOwner()) {
        return Responses.tooMany();
      }
      LOG.log(Level.WARNING, "503 for {0}: {1}", match.route(), e.getMessage());
      return Responses.busy();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "500 for " + match.route(), e);
      return Responses.broken();
    }
  }

  private String document(HttpRequest request, Routes.Match match) throws Exception {
    Request kept = logins.complete(LiveRequest.of(request, match.parameters(), zone));
    return request.method().equals("HEAD") || isPrefetch(request)
        ? preview(match.route(), kept, request.prefix())
        : open(match.route(), kept, request.prefix());
  }

  private <M> String open(LiveRoute<M> route, Request request, String prefix) throws Exception {
    return route.open(request, page -> bootstrap(page, prefix));
  }

  private <M> String preview(LiveRoute<M> route, Request request, String prefix) throws Exception {
    return route.preview(request, page -> bootstrap(page, prefix));
  }

  private Hookup bootstrap(LivePage<?> page, String prefix) {
    return bootstrap.hookup(prefix, page.id(), page.epoch(), tokens.issue(page.id()).text());
  }

  private static boolean isPrefetch(HttpRequest request) {
    return Stream.of("Sec-Purpose", "Purpose")
        .flatMap(name -> request.headers(name).stream())
        .anyMatch(value -> value.contains("prefetch"));
  }
}
