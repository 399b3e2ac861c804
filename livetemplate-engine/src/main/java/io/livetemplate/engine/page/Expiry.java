package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/** When a page without a channel is given up: written by the page's writer, read by the sweep. */
final class Expiry {
  private final Duration detached;
  private volatile Instant deadline;

  Expiry(Settings settings, Instant now) {
    detached = settings.get(Limits.DETACHED);
    deadline = now.plus(settings.get(Limits.UNATTACHED));
  }

  void attached() {
    deadline = Instant.MAX;
  }

  void detached(Instant now) {
    if (deadline.equals(Instant.MAX)) {
      deadline = now.plus(detached);
    }
  }

  boolean isOver(Instant now) {
    return now.isAfter(deadline);
  }
}
