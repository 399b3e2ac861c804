package io.livetemplate.tck.peer;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/** A request that came over no network. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record CarriedRequest(String segment, byte[] content) implements HttpRequest {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/_livetemplate/" + segment;
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Optional<String> query() {
    return Optional.empty();
  }

  @Override
  public List<String> headers(String name) {
    return name.equalsIgnoreCase("Authorization") ? List.of("Bearer a.b.c") : List.of();
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String remoteAddress() {
    return "127.0.0.1";
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.empty();
  }

  @Override
  public byte[] body(int limit) throws BodyTooLargeException {
    if (content.length > limit) {
      throw new BodyTooLargeException(limit);
    }
    return content;
  }
}
