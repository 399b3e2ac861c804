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

  private PollingSettings() {}
}
