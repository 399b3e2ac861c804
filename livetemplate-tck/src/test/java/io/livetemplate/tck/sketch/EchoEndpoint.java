package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A tiny engine: one page, an echo on every channel, and the routes of carriers. */
final class EchoEndpoint implements Endpoint, Attach {
  private static final String RESERVED = "/_livetemplate/";

  private final Map<String, HttpHandler> routes = new HashMap<>();

  EchoEndpoint(Carrier... carriers) {
    for (Carrier carrier : carriers) {
      routes.putAll(carrier.routes(this));
    }
  }

  @Override
  public HttpResponse handle(HttpRequest request) throws IOException {
    if (request.path().startsWith(RESERVED)) {
      HttpHandler route = routes.get(request.path().substring(RESERVED.length()));
      return route == null ? HttpResponse.plain(404, "not found") : route.handle(request);
    }
    return HttpResponse.text(
        200, "text/html; charset=utf-8", "<p>" + request.prefix() + request.path() + "</p>");
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    return request.header("Authorization").isPresent()
            || request.header("Sec-WebSocket-Protocol").isPresent()
        ? new SocketDecision.Accept("livetemplate.v1", new Echo())
        : new SocketDecision.Refuse(HttpResponse.plain(401, "no token"));
  }

  @Override
  public boolean belongs(HttpRequest request, Channel channel) {
    return request.header("Authorization").isPresent();
  }

  /** Says back what it hears, one frame at a time. */
  private static final class Echo implements Receiver {
    private final Queue<String> answers = new ArrayDeque<>();
    private @Nullable Channel channel;
    private boolean ready;

    @Override
    public void opened(Channel opened) {
      channel = opened;
    }

    @Override
    public void ready() {
      ready = true;
      flush();
    }

    @Override
    public void received(String frame) {
      answers.add("echo " + frame);
      flush();
    }

    @Override
    public void closed(int code) {
      channel = null;
    }

    private void flush() {
      Channel to = channel;
      if (to != null && ready && !answers.isEmpty()) {
        ready = false;
        to.send(answers.remove());
      }
    }
  }
}
