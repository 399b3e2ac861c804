package io.livetemplate.engine.page;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far a page is ahead of the rate it may send events at. Kept as the moment at which everything
 * taken so far would be paid at that rate. Thread-safe.
 */
final class RateLimit {
  private final Duration perEvent;
  private final Duration burst;
  private final AtomicReference<Instant> paid;

  RateLimit(int perSecond, int burst, Instant now) {
    this.perEvent = Duration.ofSeconds(1).dividedBy(perSecond);
    this.burst = perEvent.multipliedBy(burst);
    this.paid = new AtomicReference<>(now);
  }

  /** Takes events, whether or not the rate allows them. */
  void take(int events, Instant now) {
    Duration price = perEvent.multipliedBy(events);
    paid.updateAndGet(until -> (until.isAfter(now) ? until : now).plus(price));
  }

  /** How long to wait until the rate is kept; zero when it is. */
  Duration debt(Instant now) {
    Duration beyond = Duration.between(now, paid.get()).minus(burst);
    return beyond.isNegative() ? Duration.ZERO : beyond;
  }
}
