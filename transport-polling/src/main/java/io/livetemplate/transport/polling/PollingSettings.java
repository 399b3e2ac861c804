package io.livetemplate.transport.polling;

import io.livetemplate.api.settings.Setting;
import java.time.Duration;

/** The options of this transport. */
public final class PollingSettings {
  /** How long a poll is held while there is nothing to say. */
  public static final Setting<Duration> HOLD =
      Setting.duration(
          "polling-hold",
          Duration.ofSeconds(25),
          "How long a poll is held while there is nothing to say; shorter than any proxy's patience.");

  /** How long a client may stay away between two polls. */
  public static final Setting<Duration> ABSENCE =
      Setting.duration(
          "polling-absence",
          Duration.ofSeconds(20),
          "How long a client may stay away between two polls before its channel counts as lost.");

  /**
   * How long a request may take to arrive at the JDK's HTTP server. Set for the whole process, and
   * only where its operator has not set {@code sun.net.httpserver.maxReqTime} (in seconds) already.
   */
  public static final Setting<Duration> ARRIVAL =
      Setting.duration(
          "polling-arrival",
          Duration.ofSeconds(15),
          "How long a request may take to arrive at the JDK's HTTP server, in whole seconds.");

  private PollingSettings() {}
}
