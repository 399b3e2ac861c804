package io.livetemplate.engine.delivery;

/**
 * Which events came in and which are settled: each once, in order, whatever is sent twice. Open to
 * subclasses for tests that break it on purpose.
 */
class Events {
  /** What an event's number says. */
  enum Arrival {
    NEXT,
    /** Sent again after the channel broke. */
    KNOWN,
    GAP
  }

  private long received;
  private long settled;

  long received() {
    return received;
  }

  long settled() {
    return settled;
  }

  Arrival receive(long number) {
    if (number <= received) {
      return Arrival.KNOWN;
    }
    if (number > received + 1) {
      return Arrival.GAP;
    }
    received = number;
    return Arrival.NEXT;
  }

  void settle(long number) {
    if (number != settled + 1 || number > received) {
      throw new IllegalStateException(
          "event " + number + " cannot be settled after " + settled + ": they settle in order");
    }
    settled = number;
  }
}
