package io.livetemplate.tck.peer;

import java.time.Duration;

/** How long the rules wait; far more than anything takes that works. */
public final class Patience {
  /** For what must happen. */
  public static final Duration MUST = Duration.ofSeconds(20);

  /** For what must not happen: enough that a provider which does it is caught. */
  public static final Duration MUST_NOT = Duration.ofMillis(500);

  private Patience() {}
}
