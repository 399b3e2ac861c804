package io.livetemplate.tck.sketch;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Long polling: one POST says which channel (or {@code new}), brings messages, a line each, and is
 * held until there is something to answer.
 */
final class PollingSketch implements Carrier {
  private static final Duration HOLD = Duration.ofSeconds(25);

  private final Map<String, Polled> channels = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "polling";
  }

  @Override
  public Map<String, HttpHandler> routes(Attach attach) {
    return Map.of("poll", request -> poll(request, attach));
  }

  @Override
  public void stop() {
    channels.values().forEach(channel -> channel.close(CloseCode.DRAINING));
  }

  private HttpResponse poll(HttpRequest request, Attach attach) throws IOException {
    String[] lines = new String(request.body(64 * 1024), StandardCharsets.UTF_8).split("\n", -1);
    Polled channel = channels.get(lines[0]);
    if (channel == null) {
      if (!lines[0].equals("new")) {
        return HttpResponse.plain(404, "gone");
      }
      switch (attach.open(request)) {
        case SocketDecision.Refuse refuse -> {
          return refuse.response();
        }
        case SocketDecision.Accept accept ->
            channel = new Polled(request.remoteAddress(), accept.receiver());
      }
      channels.put(channel.id, channel);
    } else if (!attach.belongs(request, channel)) {
      return HttpResponse.plain(401, "no token");
    }
    for (int i = 1; i < lines.length; i++) {
      channel.receiver.received(lines[i]);
    }
    return HttpResponse.plain(200, channel.id + "\n" + channel.next());
  }

  /** One polling browser. */
  private final class Polled implements Channel {
    private final String id = UUID.randomUUID().toString();
    private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
    private final ChannelInfo info;
    private final Receiver receiver;

    Polled(String remoteAddress, Receiver target) {
      info = new ChannelInfo("polling", remoteAddress, Compression.NONE);
      receiver = Receiver.serial(target, Thread::startVirtualThread);
      receiver.opened(this);
      receiver.ready();
    }

    /** Holds the request; what is taken here has left the transport. */
    String next() {
      try {
        String frame = outgoing.poll(HOLD.toMillis(), TimeUnit.MILLISECONDS);
        if (frame == null) {
          return "";
        }
        receiver.ready();
        return frame;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "";
      }
    }

    @Override
    public ChannelInfo info() {
      return info;
    }

    @Override
    public void send(String frame) {
      outgoing.add(frame);
    }

    @Override
    public void close(CloseCode code) {
      if (channels.remove(id) != null) {
        outgoing.add("close " + code.code());
        receiver.closed(code.code());
      }
    }
  }
}
