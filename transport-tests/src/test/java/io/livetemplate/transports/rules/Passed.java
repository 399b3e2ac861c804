package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A request as it came; whoever extends it spoils one thing. */
class Passed implements HttpRequest {
  private final HttpRequest to;

  Passed(HttpRequest to) {
    this.to = to;
  }

  @Override
  public String method() {
    return to.method();
  }

  @Override
  public String path() {
    return to.path();
  }

  @Override
  public String prefix() {
    return to.prefix();
  }

  @Override
  public Optional<String> query() {
    return to.query();
  }

  @Override
  public List<String> headers(String name) {
    return to.headers(name);
  }

  @Override
  public Collection<String> headerNames() {
    return to.headerNames();
  }

  @Override
  public String scheme() {
    return to.scheme();
  }

  @Override
  public String remoteAddress() {
    return to.remoteAddress();
  }

  @Override
  public Optional<Principal> principal() {
    return to.principal();
  }

  @Override
  public byte[] body(int limit) throws IOException {
    return to.body(limit);
  }
}
