package io.livetemplate.transport.polling.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A request as the JDK's server received it. */
record JdkRequest(HttpExchange exchange, int bodyBytes) implements HttpRequest {
  @Override
  public String method() {
    return exchange.getRequestMethod();
  }

  @Override
  public String path() {
    return Paths.normal(exchange.getRequestURI().getPath());
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Optional<String> query() {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery());
  }

  @Override
  public List<String> headers(String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of());
  }

  @Override
  public Collection<String> headerNames() {
    return exchange.getRequestHeaders().keySet();
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String remoteAddress() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.ofNullable(exchange.getPrincipal());
  }

  @Override
  public byte[] body(int limit) throws IOException {
    int most = Math.min(limit, bodyBytes);
    long announced = announced();
    if (announced > most) {
      throw new BodyTooLargeException(most);
    }
    InputStream in = exchange.getRequestBody();
    // Reading takes room for all that is asked for, whatever comes.
    byte[] body = in.readNBytes(announced < 0 ? most : (int) announced);
    if (in.read() >= 0) {
      throw new BodyTooLargeException(most);
    }
    return body;
  }

  /**
   * The server has judged the header already; nobody has to wait for what is too much anyway.
   * Negative when nothing is announced.
   */
  private long announced() {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? -1 : Long.parseLong(length.strip());
  }
}
