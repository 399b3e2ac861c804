package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.PerMessageDeflate;
import java.time.Duration;

/**
 * The limits that hold for one request or channel.
 *
 * @param messageBytes UTF-8 of one message
 * @param headerBytes of the request line and the headers together
 * @param bodyBytes of one request
 * @param arrival how long a body may take
 * @param silence after which a WebSocket is cut: more than a heartbeat and its answer take
 * @param compresses whether WebSocket messages may be compressed
 */
public record Limited(
    int messageBytes,
    int headerBytes,
    int bodyBytes,
    Duration arrival,
    Duration silence,
    boolean compresses) {
  static Limited of(Settings settings) {
    Duration beat = settings.get(Limits.HEARTBEAT).plus(settings.get(Limits.HEARTBEAT_ANSWER));
    return new Limited(
        settings.get(Limits.MESSAGE_BYTES),
        settings.get(Limits.HEADER_BYTES),
        settings.get(Limits.BODY_BYTES),
        settings.get(Limits.ARRIVAL),
        beat.multipliedBy(2),
        PerMessageDeflate.isOn(settings));
  }
}
