package io.livetemplate.benchmarks.load;

import java.io.IOException;

/** One client that sends, waits for what comes of it, and sends again. Used by one thread. */
interface Peer extends AutoCloseable {
  Link link();

  /** Sends the next one. */
  void begin() throws IOException;

  /** {@return whether what came was all that {@link #begin} began} */
  boolean isDone() throws IOException;

  @Override
  default void close() throws IOException {
    link().close();
  }
}
