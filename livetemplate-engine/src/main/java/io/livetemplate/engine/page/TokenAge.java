package io.livetemplate.engine.page;

import io.livetemplate.api.auth.Grant;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Which tokens of a page are dead because the client has, or uses, a newer one. Thread-safe. */
final class TokenAge {
  private final AtomicReference<Instant> oldest = new AtomicReference<>(Instant.MIN);

  boolean accepts(Grant token) {
    return !token.issued().isBefore(oldest.get());
  }

  /** The client has, or uses, a token that was issued then: older ones are dead. */
  void supersede(Instant issued) {
    oldest.accumulateAndGet(issued, (one, other) -> one.isAfter(other) ? one : other);
  }
}
