package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels by long polling. Thread-safe. */
public final class PollingCarrier implements Carrier {
  private final Map<String, PolledChannel> channels = new ConcurrentHashMap<>();
  private final int bodyBytes;
  private final int messageBytes;
  private final int most;
  private final Duration hold;
  private final Watch watch;
  private volatile boolean stopped;

  /**
   * A carrier that carries nothing yet.
   *
   * @param settings limits
   * @param hold how long a poll is held while there is nothing to say
   * @param absence how long a client may stay away between two polls
   */
  public PollingCarrier(Settings settings, Duration hold, Duration absence) {
    this.bodyBytes = settings.get(Limits.BODY_BYTES);
    this.messageBytes = settings.get(Limits.MESSAGE_BYTES);
    this.most = settings.get(Limits.CHANNELS);
    this.hold = hold;
    this.watch = new Watch(channels, absence);
  }

  @Override
  public String kind() {
    return "polling";
  }

  @Override
  public Map<String, HttpHandler> routes(Attach attach) {
    return Map.of("poll", request -> answer(request, attach));
  }

  @Override
  public void stop() {
    stopped = true;
    channels.values().forEach(channel -> channel.close(CloseCode.DRAINING));
    watch.stop();
  }

  private HttpResponse answer(HttpRequest request, Attach attach) throws IOException {
    if (!request.method().equals("POST")) {
      return PollAnswer.wrongMethod();
    }
    Optional<Poll> poll = Poll.read(request.body(bodyBytes));
    if (poll.isEmpty()) {
      return PollAnswer.notAPoll();
    }
    Optional<String> id = poll.get().channel();
    if (id.isEmpty()) {
      return open(request, attach, poll.get());
    }
    PolledChannel channel = channels.get(id.get());
    if (channel == null) {
      return PollAnswer.noSuchChannel();
    }
    return attach.belongs(request, channel)
        ? channel.answer(poll.get(), hold)
        : PollAnswer.notYours();
  }

  private HttpResponse open(HttpRequest request, Attach attach, Poll poll) {
    if (stopped || channels.size() >= most) {
      return PollAnswer.full();
    }
    return switch (attach.open(request)) {
      case SocketDecision.Refuse refuse -> refuse.response();
      case SocketDecision.Accept accept -> {
        var channel = new PolledChannel(request.remoteAddress(), accept.receiver(), messageBytes);
        channels.put(channel.id(), channel);
        watch.begin();
        channel.opened();
        if (stopped) {
          channel.close(CloseCode.DRAINING);
        }
        yield channel.answer(poll, hold);
      }
    };
  }
}
