package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import java.time.Duration;

/**
 * The limits that hold for one request or channel.
 *
 * @param messageBytes UTF-8 of one message
 * @param bodyBytes of one request
 * @param silence after which a WebSocket is cut: more than a heartbeat and its answer take
 */
record Limited(int messageBytes, int bodyBytes, Duration silence) {
  static Limited of(Settings settings) {
    Duration beat = settings.get(Limits.HEARTBEAT).plus(settings.get(Limits.HEARTBEAT_ANSWER));
    return new Limited(
        settings.get(Limits.MESSAGE_BYTES), settings.get(Limits.BODY_BYTES), beat.multipliedBy(2));
  }
}
