package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.http.HttpRequest;
import io.undertow.security.api.SecurityContext;
import io.undertow.security.idm.Account;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An exchange as the engine sees it. */
final class UndertowRequest implements HttpRequest {
  private final HttpServerExchange exchange;
  private final Body body;
  private final int bodyBytes;

  UndertowRequest(HttpServerExchange exchange, Body body, int bodyBytes) {
    this.exchange = exchange;
    this.body = body;
    this.bodyBytes = bodyBytes;
  }

  /** {@return the bytes of request line and headers, line ends included} */
  long headBytes() {
    long bytes =
        exchange.getRequestMethod().length()
            + exchange.getRequestURI().length()
            + exchange.getQueryString().length()
            + exchange.getProtocol().length()
            + 7L;
    for (HeaderValues values : exchange.getRequestHeaders()) {
      for (String value : values) {
        bytes += values.getHeaderName().length() + value.length() + 4L;
      }
    }
    return bytes;
  }

  /** {@return whether {@link #path} can be told without doubt} */
  boolean isPathClear() {
    return Paths.isClear(exchange.getRequestURI(), exchange.getRelativePath());
  }

  @Override
  public String method() {
    return exchange.getRequestMethod().toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public String path() {
    return Paths.normalised(exchange.getRelativePath());
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
  public Collection<String> headerNames() {
    return exchange.getRequestHeaders().getHeaderNames().stream()
        .map(HttpString::toString)
        .toList();
  }

  @Override
  public String scheme() {
    return exchange.getRequestScheme();
  }

  @Override
  public String remoteAddress() {
    InetSocketAddress peer = exchange.getSourceAddress();
    InetAddress address = peer.getAddress();
    return address == null ? peer.getHostString() : address.getHostAddress();
  }

  @Override
  public Optional<Principal> principal() {
    SecurityContext security = exchange.getSecurityContext();
    Account account = security == null ? null : security.getAuthenticatedAccount();
    return Optional.ofNullable(account).map(Account::getPrincipal);
  }

  @Override
  public byte[] body(int limit) throws IOException {
    return body.read(Math.min(limit, bodyBytes));
  }
}
