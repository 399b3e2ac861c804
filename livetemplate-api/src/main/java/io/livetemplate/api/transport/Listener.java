package io.livetemplate.api.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Owns a port and brings what arrives there to an {@link Endpoint}.
 *
 * <p>Duties: HTTP/1.1 at least; each request and each socket message is handled on a virtual
 * thread; message sizes and headers are bounded by {@link io.livetemplate.api.settings.Limits}; a
 * text message split over WebSocket fragments reaches {@link Receiver#received} whole and decoded
 * as one text, invalid UTF-8 closes with 1007, a binary message with 1003, one that is too long
 * with 1009; pings are answered. What a server refuses by itself (404, 431) and what fails shows a
 * constant text, never an exception's, and not the server's name.
 */
public interface Listener {
  /**
   * Whether this listener serves only when there is no other.
   *
   * @return true for a listener without WebSocket
   */
  default boolean fallbackOnly() {
    return false;
  }

  /**
   * Opens the port. Called once.
   *
   * @param address where to listen; port 0 takes any free port
   * @param endpoint answers everything from now on, from many threads at once
   * @return the running listener
   * @throws IOException when the port cannot be had; nothing is left running then
   */
  Bound start(InetSocketAddress address, Endpoint endpoint) throws IOException;
}
