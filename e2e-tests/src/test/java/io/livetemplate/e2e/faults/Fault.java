package io.livetemplate.e2e.faults;

import java.util.random.RandomGenerator;

/**
 * What goes wrong on one way of one connection.
 *
 * @param kind what
 * @param after how many bytes pass before
 * @param millis how long, where it takes time
 */
record Fault(Kind kind, int after, int millis) {
  /** The ways to fail. */
  enum Kind {
    /** All is well. */
    NONE,
    /** Both ends see the end of the connection. */
    CUT,
    /** Half of what should pass at once passes, then both ends see the end. */
    TRUNCATE,
    /** Nothing passes for a while. */
    STALL,
    /** Nothing passes any more, and nobody is told. */
    HALF_OPEN,
    /** Everything passes late. */
    DELAY
  }

  private static final int MOST_BYTES = 1_400;
  private static final int MOST_MILLIS = 40;

  static Fault random(RandomGenerator random) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    return new Fault(kind, random.nextInt(MOST_BYTES), 1 + random.nextInt(MOST_MILLIS));
  }
}
