package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Traffic;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Hands every request to the endpoint, on a virtual thread, and writes what comes back. */
final class BridgeServlet implements Servlet {
  private static final System.Logger LOG = System.getLogger(BridgeServlet.class.getName());

  private final Endpoint endpoint;
  private final Upgrade upgrade;
  private final Limited limits;
  private final Traffic<JettyChannel> traffic;
  private final Executor virtualThreads;
  private @Nullable ServletConfig config;

  BridgeServlet(
      Endpoint endpoint,
      Upgrade upgrade,
      Limited limits,
      Traffic<JettyChannel> traffic,
      Executor virtualThreads) {
    this.endpoint = endpoint;
    this.upgrade = upgrade;
    this.limits = limits;
    this.traffic = traffic;
    this.virtualThreads = virtualThreads;
  }

  @Override
  public void service(ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    traffic.requestBegins();
    try {
      if (Thread.currentThread().isVirtual()) {
        answer(in, out);
      } else {
        onVirtualThread(in, out);
      }
    } finally {
      traffic.requestEnds();
    }
  }

  /** For a server whose own threads are not virtual; happens only when mounted. */
  private void onVirtualThread(HttpServletRequest in, HttpServletResponse out) throws IOException {
    FutureTask<@Nullable Void> task =
        new FutureTask<>(() -> {
          answer(in, out);
          return null;
        });
    virtualThreads.execute(task);
    try {
      task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private void answer(HttpServletRequest in, HttpServletResponse out) throws IOException {
    if (traffic.isDraining()) {
      write(HttpResponse.plain(503, "draining").with("Connection", "close"), out);
      return;
    }
    HttpResponse response;
    ServletHttpRequest request = new ServletHttpRequest(in, limits);
    try {
      if (Upgrade.isAskedFor(in)) {
        response = upgrade.answer(request, in, out);
        if (response == null) {
          return;
        }
      } else {
        response = endpoint.handle(request);
      }
    } catch (BodyTooLargeException e) {
      response = HttpResponse.plain(413, "body too large");
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "the endpoint failed on " + request.method() + " " + request.path(), e);
      response = HttpResponse.plain(500, "internal error");
    }
    if (!out.isCommitted()) {
      write(response, out);
    }
  }

  private static void write(HttpResponse response, HttpServletResponse out) throws IOException {
    int status = response.status();
    out.setStatus(status);
    response.headers().forEach(header -> out.addHeader(header.name(), header.value()));
    if (status == 204 || status == 304 || status < 200) {
      return;
    }
    out.setContentLength(response.body().length);
    out.getOutputStream().write(response.body());
  }

  @Override
  public void init(ServletConfig config) {
    this.config = config;
  }

  @Override
  public @Nullable ServletConfig getServletConfig() {
    return config;
  }

  @Override
  public String getServletInfo() {
    return "LiveTemplate";
  }

  @Override
  public void destroy() {}
}
