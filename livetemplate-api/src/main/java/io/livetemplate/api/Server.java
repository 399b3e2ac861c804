package io.livetemplate.api;

import io.livetemplate.api.transport.Stopped;
import java.net.URI;
import java.time.Duration;

/** An application that listens. Thread-safe. */
public interface Server extends AutoCloseable {
  /**
   * {@return where a browser finds it, such as {@code http://127.0.0.1:8080/}, with the port that
   * was really taken}
   */
  URI uri();

  /** {@return the port that was really taken} */
  int port();

  /**
   * Waits until the server has stopped, by {@link #stop} or because the process ends: a shut-down
   * hook stops it then. When the waiting thread is interrupted this returns early, with the
   * thread's interrupt status set, and the server runs on.
   */
  void await();

  /**
   * Stops: tells open pages to come back later, waits for what is under way, then ends. A second
   * call returns what the first returned.
   *
   * @param patience how long to wait
   * @return how it went
   */
  Stopped stop(Duration patience);

  /** Stops with the patience of the limit {@code stop}. */
  @Override
  void close();
}
