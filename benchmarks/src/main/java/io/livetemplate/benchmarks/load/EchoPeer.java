package io.livetemplate.benchmarks.load;

import java.io.IOException;

/**
 * Sends texts of the length of an event.
 *
 * @param link to a bare echo
 */
record EchoPeer(Link link) implements Peer {
  @Override
  public void begin() throws IOException {
    link.send("[1234,[[1234,\"step\",null]]]");
  }

  @Override
  public boolean isDone() throws IOException {
    return !link.receive().isEmpty();
  }
}
