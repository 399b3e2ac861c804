package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import jakarta.servlet.ServletInputStream;
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
    long announced = request.getContentLengthLong();
    if (announced > most) {
      throw new BodyTooLargeException(most);
    }
    // Reading takes room for all that is asked for, whatever comes.
    long wanted = announced < 0 ? most + 1L : announced;
    byte[] body = arrived((int) Math.min(wanted, Integer.MAX_VALUE));
    if (body.length > most) {
      throw new BodyTooLargeException(most);
    }
    return body;
  }

  /** Reads; a peer that is too slow is cut meanwhile. */
  private byte[] arrived(int wanted) throws IOException {
    ServletInputStream body = request.getInputStream();
    if (body.available() >= wanted) {
      return body.readNBytes(wanted);
    }
    Scheduler.Task late =
        Wire.of(ServletContextRequest.getServletContextRequest(request))
            .cutAfter(limits.arrival().plusMillis(wanted));
    try {
      return body.readNBytes(wanted);
    } finally {
      late.cancel();
    }
  }
}
