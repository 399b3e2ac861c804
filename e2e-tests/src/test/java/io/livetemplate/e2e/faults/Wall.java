package io.livetemplate.e2e.faults;

import java.util.List;

/** What a proxy does to connections that become WebSockets. */
enum Wall {
  /** It lets them through. */
  NONE,
  /** It never lets one through. */
  ALWAYS,
  /** It lets the first ones through. */
  LATER,
  /** It lets all through but the first ones. */
  AT_FIRST;

  private static final int FIRST = 3;
  private static final List<Wall> ALL = List.of(values());

  /** One of them, by turns. */
  static Wall of(long seed) {
    return ALL.get((int) (seed % ALL.size()));
  }

  /**
   * Whether it ends a WebSocket.
   *
   * @param tried how many were tried before
   */
  boolean ends(int tried) {
    return switch (this) {
      case NONE -> false;
      case ALWAYS -> true;
      case LATER -> tried >= FIRST;
      case AT_FIRST -> tried < FIRST;
    };
  }
}
