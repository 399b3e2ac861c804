package io.livetemplate.tck.peer;

import java.time.Duration;

/** How long the rules wait; far more than anything takes that works. */
public final class Patience {
  /** For what must not happen: enough that a provider which does it is caught. */
  public static final Duration MUST_NOT = Duration.ofMillis(500);

  private static final String PROPERTY = "livetemplate.tck.patience-seconds";
  private static final int SECONDS = 20;

  private Patience() {}

  /** {@return for what must happen: 20 s, or what the system property says} */
  public static Duration must() {
    return Duration.ofSeconds(Integer.getInteger(PROPERTY, SECONDS));
  }
}
