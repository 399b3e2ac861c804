package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A servlet request as the engine sees it; the servlet may be mapped to any pattern. */
record ServletRequestSketch(HttpServletRequest request) implements HttpRequest {
  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }

  @Override
  public String prefix() {
    return request.getContextPath() + request.getServletPath();
  }

  @Override
  public Optional<String> query() {
    return Optional.ofNullable(request.getQueryString());
  }

  @Override
  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  @Override
  public String scheme() {
    return request.getScheme();
  }

  @Override
  public String remoteAddress() {
    return request.getRemoteAddr();
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.ofNullable(request.getUserPrincipal());
  }

  @Override
  public byte[] body(int limit) throws IOException {
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw new BodyTooLargeException(limit);
    }
    return body;
  }
}
