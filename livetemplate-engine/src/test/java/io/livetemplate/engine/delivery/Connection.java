package io.livetemplate.engine.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** One connection of a {@link World}: what is under way on it. */
final class Connection {
  final long order;
  final Deque<String> up = new ArrayDeque<>();
  final Deque<String> down = new ArrayDeque<>();
  boolean hidden;
  Instant lastFrame = Instant.MIN;

  Connection(long order) {
    this.order = order;
  }
}
