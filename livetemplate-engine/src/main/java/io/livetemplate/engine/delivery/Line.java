package io.livetemplate.engine.delivery;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.transport.Compression;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
  @Nullable PageToken token;

  /** When the client is to come back; null while the server does not stop. */
  @Nullable Duration leaving;

  private Instant lastFrame = Instant.MIN;
  private boolean told;
  private long reported = NOTHING;

  Line(H channel, Set<Integer> strategies, Compression compression, boolean ready) {
    this.channel = channel;
    this.strategies = strategies;
    this.compression = compression;
    this.ready = ready;
  }

  /** Whether the client was told to go: nothing else may follow. */
  boolean isTold() {
    return told;
  }

  /** Whether a tab that nobody sees has had a frame within the pace. */
  boolean isTooSoon(Instant now, Duration pace) {
    return hidden && now.isBefore(lastFrame.plus(pace));
  }

  /** The next message that is about the channel and not about the page, if there is one. */
  Optional<Output<H>> message() {
    if (leaving != null) {
      told = true;
      return Optional.of(new Output.Later<>(channel, leaving));
    }
    if (beatDue) {
      beatDue = false;
      return Optional.of(new Output.Beat<>(channel));
    }
    PageToken next = token;
    if (next != null) {
      token = null;
      return Optional.of(new Output.Token<>(channel, next));
    }
    return Optional.empty();
  }

  /** A frame goes out, which says that events are settled up to {@code e}. */
  void framed(Instant now, long e) {
    lastFrame = now;
    reported = e;
  }

  /** Says that events are settled up to {@code e}, unless that was said. */
  Optional<Output<H>> acknowledgement(long n, long e) {
    if (reported == e) {
      return Optional.empty();
    }
    reported = e;
    return Optional.of(new Output.Acknowledgement<>(channel, n, e));
  }
}
