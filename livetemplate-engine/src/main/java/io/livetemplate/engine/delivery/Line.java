package io.livetemplate.engine.delivery;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.transport.Compression;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channel of a page, with what is true for it alone.
 *
 * @param <H> names a channel
 */
final class Line<H> {
  /** Nothing was reported yet: whoever attaches is answered, if only by an acknowledgement. */
  private static final long NOTHING = -1;

  final H channel;
  final Set<Integer> strategies;
  final Compression compression;
  boolean ready;
  boolean beatDue;
  boolean hidden;
  Instant lastFrame = Instant.MIN;
  @Nullable PageToken token;

  /** When the client is to come back; null while the server does not stop. */
  @Nullable Duration leaving;

  /** The client was told so. */
  boolean told;

  long reported = NOTHING;

  Line(H channel, Set<Integer> strategies, Compression compression, boolean ready) {
    this.channel = channel;
    this.strategies = strategies;
    this.compression = compression;
    this.ready = ready;
  }
}
