package io.livetemplate.api.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Options of the template language. */
public final class Templating {
  /** The zone that moments are shown in. */
  public static final Setting<ZoneId> ZONE =
      Setting.zone(
          "zone",
          ZoneOffset.UTC,
          "Time zone that pages show moments in, such as Europe/Berlin; never the machine's own.");

  /** Whether templates are held to the Mustache specification. */
  public static final Setting<Boolean> STRICT_MUSTACHE =
      Setting.flag(
          "strict-mustache", "Refuses filters, comparisons and all else that Mustache has not.");

  private Templating() {}
}
