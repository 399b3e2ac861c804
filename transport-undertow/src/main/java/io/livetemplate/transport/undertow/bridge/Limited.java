package io.livetemplate.transport.undertow.bridge;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.time.Duration;

/**
 * The limits that hold for one request or channel.
 *
 * @param messageBytes UTF-8 of one message
 * @param headerBytes of the request line and the headers together
 * @param bodyBytes of one request
 * @param silence after which a WebSocket is cut: more than a heartbeat and its answer take
 * @param compresses whether WebSocket messages may be compressed
 */
public record Limited(
    int messageBytes, int headerBytes, int bodyBytes, Duration silence, boolean compresses) {
  /** {@code off} or {@code deflate}. */
  public static final Setting<String> COMPRESSION =
      Setting.text(
          "websocket-compression",
          "off",
          "What is done to WebSocket messages of 1 KiB and more: off or deflate.");

  static Limited of(Settings settings) {
    Duration beat = settings.get(Limits.HEARTBEAT).plus(settings.get(Limits.HEARTBEAT_ANSWER));
    return new Limited(
        settings.get(Limits.MESSAGE_BYTES),
        settings.get(Limits.HEADER_BYTES),
        settings.get(Limits.BODY_BYTES),
        beat.multipliedBy(2),
        compresses(settings.get(COMPRESSION)));
  }

  private static boolean compresses(String value) {
    return switch (value) {
      case "off" -> false;
      case "deflate" -> true;
      default ->
          throw new ConfigurationException(
              "setting "
                  + COMPRESSION.key()
                  + "="
                  + value
                  + " is neither off nor deflate; write one of the two");
    };
  }
}
