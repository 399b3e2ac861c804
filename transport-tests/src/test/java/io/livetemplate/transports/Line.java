package io.livetemplate.transports;

import java.io.IOException;

/** A browser's end of a channel. Used by one thread. */
interface Line extends AutoCloseable {
  /** Where a request of the same origin says that it comes from. */
  String ORIGIN = "http://localhost";

  /** Sends a message. */
  void say(String message) throws IOException;

  /**
   * Waits for what comes next: a message as it is, {@code closed 4404}, {@code lost}, or {@code
   * status 503} when there never was a channel.
   */
  String hear() throws IOException, InterruptedException;

  /** Goes away without a word. */
  @Override
  void close() throws IOException;
}
