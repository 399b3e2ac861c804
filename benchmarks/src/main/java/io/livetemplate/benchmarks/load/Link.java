package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One connection that carries texts. Used by one thread. */
interface Link extends AutoCloseable {
  /** {@return what to wait on} */
  SocketChannel socket();

  /** Sends a text; nothing waits to be sent when it returns. */
  void send(String text) throws IOException;

  /**
   * Reads what is there; waits for it while the socket is blocking.
   *
   * @return whole texts that have come since, often none
   */
  List<String> receive() throws IOException;

  /** {@return bytes of the texts that came so far, with their frames or heads} */
  long bytes();

  @Override
  void close() throws IOException;
}
