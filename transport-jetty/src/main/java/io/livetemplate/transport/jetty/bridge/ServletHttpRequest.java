package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.thread.Scheduler;

/** A servlet request as the engine sees it. */
final class ServletHttpRequest implements HttpRequest {
  private final HttpServletRequest request;
  private final Limited limits;

  ServletHttpRequest(HttpServletRequest request, Limited limits) {
    this.request = request;
    this.limits = limits;
  }

  @Override
  public String method() {
    return request.getMethod().toUpperCase(Locale.ROOT);
  }

  @Override
  public String path() {
    String info = request.getPathInfo();
    String path = info == null ? request.getServletPath() : request.getServletPath() + info;
    return path.isEmpty() ? "/" : path;
  }

  @Override
  public String prefix() {
    return request.getContextPath();
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
  public Collection<String> headerNames() {
    return Collections.list(request.getHeaderNames());
  }

  @Override
  public String scheme() {
    return request.getScheme();
  }

  @Override
  public String remoteAddress() {
    String address = request.getRemoteAddr();
    return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.ofNullable(request.getUserPrincipal());
  }

  @Override
  public byte[] body(int limit) throws IOException {
    int most = Math.min(limit, limits.bodyBytes());
    long length = request.getContentLengthLong();
    if (length > most) {
      throw new BodyTooLargeException(most);
    }
    if (length == 0) {
      return new byte[0];
    }
    Scheduler.Task late =
        Wire.of(ServletContextRequest.getServletContextRequest(request))
            .cutAfter(limits.arrival().plusMillis(length < 0 ? most : length));
    try {
      return read(most);
    } finally {
      late.cancel();
    }
  }

  private byte[] read(int most) throws IOException {
    byte[] body = request.getInputStream().readNBytes((int) Math.min(most + 1L, Integer.MAX_VALUE));
    if (body.length > most) {
      throw new BodyTooLargeException(most);
    }
    return body;
  }
}
