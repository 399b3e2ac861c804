package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.Address;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a change of the content into the text of a frame. Pure: equal arguments give equal frames.
 *
 * @param <C> the type of the content
 */
public interface Encoder<C> {
  /**
   * A frame, or the discovery that none is needed.
   *
   * @param text the frame; empty when the two contents look the same
   * @param known what the client knows of shapes once it has applied the frame
   */
  record Encoded(Optional<String> text, Known known) {}

  /** Encodes what leads from one content to another. */
  Encoded change(C before, C after, Knowledge client, long n, long e);

  /**
   * About how many bytes of memory a content holds.
   *
   * @param beside what it shares with this one is not counted
   */
  long weight(C content, Optional<C> beside);

  /**
   * Encodes what leads from one content to another, for a client whose document is damaged.
   *
   * @param damaged regions that have to be sent as a whole, by their addresses in {@code before}
   */
  Encoded repair(C before, C after, Knowledge client, long n, long e, Set<Address> damaged);
}
