package io.livetemplate.engine.wire;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ShapeId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a browser says, read and checked for its form; whether it fits the page is not known yet.
 */
public sealed interface ClientMessage {
  /**
   * The first message on a channel: what the browser holds.
   *
   * @param epoch of the page it holds
   * @param instance the random id of the tab's JavaScript
   * @param n the last frame applied, 0 for the HTML itself
   * @param lastEvent the highest number of an event that was ever sent, 0 for none
   * @param strategies numbers of the strategies whose appliers are loaded
   */
  record Attach(String epoch, String instance, long n, long lastEvent, Set<Integer> strategies)
      implements ClientMessage {
    /** Takes an unchangeable copy. */
    public Attach {
      strategies = Set.copyOf(strategies);
    }
  }

  /**
   * Acknowledges frames and brings events.
   *
   * @param n the last frame applied
   * @param events in the order in which the user acted
   */
  record Progress(long n, List<ClientEvent> events) implements ClientMessage {
    /** Takes an unchangeable copy. */
    public Progress {
      events = List.copyOf(events);
    }
  }

  /** Says whether somebody sees the tab. */
  record Visibility(boolean hidden) implements ClientMessage {}

  /** The client has the token that was sent, of several the oldest, and will use no older one. */
  record TokenReceived() implements ClientMessage {}

  /** The answer to a heartbeat. */
  record Beat() implements ClientMessage {}

  /**
   * Asks for a region anew, because the DOM was not what a patch needs.
   *
   * @param address the region or item
   * @param shapes those whose statics turned out not to be known
   * @param n the last frame applied when it asked, if it says so
   */
  record Repair(Address address, Set<ShapeId> shapes, OptionalLong n) implements ClientMessage {
    /** Takes an unchangeable copy. */
    public Repair {
      shapes = Set.copyOf(shapes);
    }
  }
}
