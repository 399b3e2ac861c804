package io.livetemplate.api.transport;

import java.time.Duration;

/** A listener that runs. Thread-safe. */
public interface Bound {
  /**
   * {@return the port that is really listened on, also when 0 was asked for; the same after a stop}
   */
  int port();

  /**
   * Stops: takes no new connection, lets requests under way end, closes channels that are left with
   * {@link CloseCode#DRAINING}, and ends every thread that it began. Every open {@link Receiver}
   * has had its {@link Receiver#closed} when this returns. A second call returns what the first
   * returned.
   *
   * @param patience how long to wait before what is left is cut off
   * @return how it went
   */
  Stopped stop(Duration patience);
}
