package io.livetemplate.tck;

import io.livetemplate.api.transport.Stopped;
import java.time.Duration;

/** A server of somebody else that runs, with an endpoint mounted in it. */
public interface Mounted extends AutoCloseable {
  /** {@return the port on the loopback address that the server listens on} */
  int port();

  /**
   * Takes the endpoint out; the server goes on.
   *
   * @param patience how long to wait for what is under way
   * @return how it went
   */
  Stopped unmount(Duration patience);

  /** Stops the server. */
  @Override
  void close();
}
