package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.CloseCode;
import java.util.List;

/** The responses to polls. */
final class PollAnswer {
  /** A line for each value; whole, so that a proxy which buffers does no harm. */
  private static final String LINES = "application/x-ndjson; charset=utf-8";

  private PollAnswer() {}

  /** What a channel has to say; often nothing. */
  static HttpResponse messages(PolledChannel channel, List<String> messages) {
    return lines(text(channel, messages));
  }

  /** The last words of a channel. */
  static HttpResponse closed(PolledChannel channel, List<String> messages, CloseCode code) {
    return lines(
        text(channel, messages) + "\n[\"close\"," + code.code() + ",\"" + code.reason() + "\"]");
  }

  static HttpResponse notAPoll() {
    return HttpResponse.plain(400, "not a poll");
  }

  static HttpResponse notYours() {
    return HttpResponse.plain(401, "not the token of this channel");
  }

  /** The client opens another one and attaches again. */
  static HttpResponse noSuchChannel() {
    return HttpResponse.plain(404, "no such channel");
  }

  static HttpResponse wrongMethod() {
    return HttpResponse.plain(405, "polls are posted").with("Allow", "POST");
  }

  static HttpResponse outOfOrder() {
    return HttpResponse.plain(409, "a later poll was here before");
  }

  static HttpResponse full() {
    return HttpResponse.plain(503, "too many channels").with("Retry-After", "5");
  }

  private static String text(PolledChannel channel, List<String> messages) {
    StringBuilder lines = new StringBuilder();
    lines.append("[\"").append(channel.id()).append("\",").append(channel.arrived()).append(']');
    messages.forEach(message -> lines.append('\n').append(message));
    return lines.toString();
  }

  private static HttpResponse lines(String text) {
    return HttpResponse.text(200, LINES, text).with("Cache-Control", "no-store");
  }
}
