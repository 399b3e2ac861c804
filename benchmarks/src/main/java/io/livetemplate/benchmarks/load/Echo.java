package io.livetemplate.benchmarks.load;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Sends back what comes, from a virtual thread of its own: what a transport costs by itself. */
final class Echo implements Endpoint {
  private static final int LIMIT = 65_536;

  @Override
  public HttpResponse handle(HttpRequest request) throws IOException {
    return HttpResponse.bytes(200, "text/plain", request.body(LIMIT));
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    return new SocketDecision.Accept("livetemplate.v1", new Back());
  }

  private static final class Back implements Receiver {
    private final Semaphore ready = new Semaphore(0);
    private volatile @Nullable Channel channel;

    @Override
    public void opened(Channel opened) {
      channel = opened;
    }

    @Override
    public void ready() {
      ready.release();
    }

    @Override
    public void received(String frame) {
      Channel to = channel;
      if (to != null) {
        Thread.startVirtualThread(() -> {
          ready.acquireUninterruptibly();
          to.send(frame);
        });
      }
    }

    @Override
    public void closed(int code) {
      channel = null;
    }
  }
}
