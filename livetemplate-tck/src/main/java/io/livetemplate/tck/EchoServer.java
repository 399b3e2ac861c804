package io.livetemplate.tck;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A transport that sends back every text it receives, for suites that judge a WebSocket server from
 * outside, such as Autobahn, and for measurements: what it costs to carry a message and nothing
 * else.
 */
public final class EchoServer {
  private EchoServer() {}

  /**
   * Starts one on the loopback address.
   *
   * @param transport has a listener
   * @param settings its options and limits
   * @param port 0 takes any free port
   * @return the running listener
   * @throws IOException when the port cannot be had
   */
  public static Bound start(Transport transport, Settings settings, int port) throws IOException {
    return transport
        .listener(settings)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the transport " + transport.id() + " gives no listener; give one that does"))
        .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), new Echoes());
  }

  /**
   * Starts one with messages of up to 16 MiB.
   *
   * @param transport has a listener
   * @param port 0 takes any free port
   * @return the running listener
   * @throws IOException when the port cannot be had
   */
  public static Bound start(Transport transport, int port) throws IOException {
    return start(transport, Settings.of(Map.of("message-bytes", "16777216")), port);
  }

  private static final class Echoes implements Endpoint {
    @Override
    public HttpResponse handle(HttpRequest request) {
      return HttpResponse.plain(404, "not found");
    }

    @Override
    public SocketDecision open(HttpRequest request) {
      String offered = request.header("Sec-WebSocket-Protocol").orElse("");
      return new SocketDecision.Accept(offered.split(",", 2)[0].strip(), new Echo());
    }
  }

  /** Calls come one after the other, so nothing here is shared between threads. */
  private static final class Echo implements Receiver {
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable Channel channel;
    private boolean ready;

    @Override
    public void opened(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void ready() {
      ready = true;
      sendNext();
    }

    @Override
    public void received(String frame) {
      waiting.add(frame);
      sendNext();
    }

    @Override
    public void closed(int code) {
      waiting.clear();
    }

    private void sendNext() {
      Channel to = channel;
      if (ready && to != null && !waiting.isEmpty()) {
        ready = false;
        to.send(waiting.remove());
      }
    }
  }
}
