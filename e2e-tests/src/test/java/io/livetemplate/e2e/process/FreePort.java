package io.livetemplate.e2e.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for programs that cannot say which one they took. */
public final class FreePort {
  /** Systems give connections that go out ports above these; tests make thousands of them. */
  private static final int LEAST = 12_000;

  private static final int BELOW = 32_000;

  private FreePort() {}

  /** {@return one that nobody listens on, by chance: another program does not find the same} */
  public static int next() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LEAST, BELOW);
      if (isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
