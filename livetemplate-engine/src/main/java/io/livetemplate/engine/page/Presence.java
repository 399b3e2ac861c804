package io.livetemplate.engine.page;

import io.livetemplate.api.PageChannel;
import io.livetemplate.api.transport.ChannelInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which channel a page has: written by the page's writer, read by anybody. */
final class Presence {
  /** Belongs to the writer. */
  private @Nullable PageReceiver receiver;

  private volatile @Nullable PageChannel channel;

  /** {@return the channel there is} */
  Optional<PageChannel> channel() {
    return Optional.ofNullable(channel);
  }

  /** Says which channel the page has now; true when that is another one than before. */
  boolean follow(Optional<PageReceiver> now, Instant time) {
    PageReceiver next = now.orElse(null);
    if (Objects.equals(next, receiver)) {
      return false;
    }
    receiver = next;
    channel = next == null ? null : described(next.info(), time);
    return true;
  }

  private static PageChannel described(ChannelInfo info, Instant since) {
    return new PageChannel(info.kind(), info.compression(), since);
  }
}
