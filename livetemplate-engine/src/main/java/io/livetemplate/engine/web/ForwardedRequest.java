package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A request that came through a trusted proxy, as the browser sent it to that.
 *
 * @param received as this server received it
 * @param host in place of the header {@code Host}, if the proxy said so
 * @param prefix what the proxy took off the path, and the context path
 */
record ForwardedRequest(
    HttpRequest received, String scheme, Optional<String> host, String prefix, String remoteAddress)
    implements HttpRequest {
  @Override
  public String method() {
    return received.method();
  }

  @Override
  public String path() {
    return received.path();
  }

  @Override
  public Optional<String> query() {
    return received.query();
  }

  @Override
  public List<String> headers(String name) {
    return host.isPresent() && name.equalsIgnoreCase("Host")
        ? List.of(host.get())
        : received.headers(name);
  }

  @Override
  public Collection<String> headerNames() {
    return received.headerNames();
  }

  @Override
  public Optional<Principal> principal() {
    return received.principal();
  }

  @Override
  public byte[] body(int limit) throws IOException {
    return received.body(limit);
  }
}
