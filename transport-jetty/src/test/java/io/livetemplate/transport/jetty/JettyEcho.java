package io.livetemplate.transport.jetty;

import io.livetemplate.tck.EchoServer;
import java.io.IOException;

/** What the Autobahn suite talks to; started by {@code bin/autobahn}. */
public final class JettyEcho {
  private JettyEcho() {}

  /**
   * Echoes until the process ends.
   *
   * @param args the port
   */
  public static void main(String[] args) throws IOException {
    EchoServer.start(new JettyTransport(), Integer.parseInt(args[0]));
  }
}
