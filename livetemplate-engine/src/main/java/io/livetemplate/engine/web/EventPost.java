package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.MessageReader;
import io.livetemplate.engine.wire.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Events by plain HTTP, for whoever keeps no channel open: one request that attaches, brings events
 * and gets the frames ({@code docs/protocol.md}, "Events by one request"). All that is decided, the
 * page's delivery decides, as on any channel.
 */
final class EventPost implements HttpHandler {
  private final Attach attach;
  private final MessageReader reader;
  private final int bodyBytes;
  private final Duration patience;

  EventPost(Attach attach, Settings settings) {
    this.attach = attach;
    this.reader = new MessageReader(settings);
    this.bodyBytes = settings.get(Limits.BODY_BYTES);
    this.patience = settings.get(Limits.HANDLING);
  }

  @Override
  public HttpResponse handle(HttpRequest request) throws IOException {
    if (!request.method().equals("POST")) {
      return Responses.notAllowed("POST");
    }
    List<String> messages =
        new String(request.body(bodyBytes), StandardCharsets.UTF_8).lines().toList();
    return switch (attach.open(request)) {
      // Said first: by a request that says nothing a client asks whether its token is any good.
      case SocketDecision.Refuse refuse -> refuse.response();
      case SocketDecision.Accept accept ->
          messages.isEmpty()
              ? HttpResponse.plain(400, "no attach")
              : exchange(new PostedChannel(request.remoteAddress(), accept.receiver()), messages);
    };
  }

  private HttpResponse exchange(PostedChannel channel, List<String> messages) {
    try {
      List<String> said = channel.exchange(messages, lastEvent(messages), patience);
      return HttpResponse.text(200, "application/x-ndjson; charset=utf-8", String.join("\n", said))
          .with("Cache-Control", "no-store");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Responses.busy();
    }
  }

  /** What cannot be read is refused by the page, with a code. */
  private long lastEvent(List<String> messages) {
    long last = 0;
    for (String message : messages) {
      try {
        if (reader.read(message) instanceof ClientMessage.Progress progress) {
          last = progress.events().stream().mapToLong(ClientEvent::number).max().orElse(last);
        }
      } catch (ProtocolException e) {
        return Long.MAX_VALUE;
      }
    }
    return last;
  }
}
