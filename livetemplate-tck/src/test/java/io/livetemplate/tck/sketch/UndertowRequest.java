package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import io.undertow.security.api.SecurityContext;
import io.undertow.security.idm.Account;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/** An exchange as the engine sees it. */
record UndertowRequest(HttpServerExchange exchange) implements HttpRequest {
  @Override
  public String method() {
    return exchange.getRequestMethod().toString();
  }

  @Override
  public String path() {
    return exchange.getRelativePath();
  }

  @Override
  public String prefix() {
    return exchange.getResolvedPath();
  }

  @Override
  public Optional<String> query() {
    String query = exchange.getQueryString();
    return query.isEmpty() ? Optional.empty() : Optional.of(query);
  }

  @Override
  public List<String> headers(String name) {
    HeaderValues values = exchange.getRequestHeaders().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  @Override
  public String scheme() {
    return exchange.getRequestScheme();
  }

  @Override
  public String remoteAddress() {
    return exchange.getSourceAddress().getAddress().getHostAddress();
  }

  @Override
  public Optional<Principal> principal() {
    SecurityContext security = exchange.getSecurityContext();
    Account account = security == null ? null : security.getAuthenticatedAccount();
    return Optional.ofNullable(account).map(Account::getPrincipal);
  }

  @Override
  public byte[] body(int limit) throws IOException {
    exchange.startBlocking();
    byte[] body = exchange.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw new BodyTooLargeException(limit);
    }
    return body;
  }
}
