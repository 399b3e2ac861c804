package io.livetemplate.e2e.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Passes bytes between browsers and a server, at an address that stays when the server moves, until
 * it is told not to. Thread-safe.
 */
public final class Line implements AutoCloseable {
  private enum State {
    WHOLE,
    WITHOUT_SOCKETS,
    CUT
  }

  private final IntSupplier server;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  private Line(IntSupplier server, ServerSocket listening) {
    this.server = server;
    this.listening = listening;
  }

  /** {@return a line to whatever port of the loopback address the server listens on} */
  public static Line to(IntSupplier server) {
    try {
      Line line = new Line(server, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(line::accept);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return where browsers find it on the loopback address} */
  public int port() {
    return listening.getLocalPort();
  }

  /** Ends all connections, and lets no new one through. */
  public void cut() {
    state = State.CUT;
    drop();
  }

  /** Ends all connections; from now on whoever asks for a WebSocket is hung up on. */
  public void blockSockets() {
    state = State.WITHOUT_SOCKETS;
    drop();
  }

  /** Lets everything through again. */
  public void mend() {
    state = State.WHOLE;
  }

  /** Ends all connections; new ones are let through. */
  public void drop() {
    sockets.forEach(Line::close);
    sockets.clear();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket browser = listening.accept();
        Thread.ofVirtual().start(() -> connect(browser));
      } catch (IOException ended) {
        // The line was closed, or a browser was gone before it was accepted.
      }
    }
  }

  private void connect(Socket browser) {
    Socket behind = new Socket();
    sockets.add(browser);
    sockets.add(behind);
    try {
      byte[] first = new byte[16 * 1024];
      int length = browser.getInputStream().read(first);
      if (length > 0 && passes(new String(first, 0, length, StandardCharsets.ISO_8859_1))) {
        behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getAsInt()));
        behind.getOutputStream().write(first, 0, length);
        Thread.ofVirtual().start(() -> pass(behind, browser));
        pass(browser, behind);
      }
    } catch (IOException gone) {
      // One of the ends is gone: so is the other.
    } finally {
      close(browser);
      close(behind);
      sockets.remove(browser);
      sockets.remove(behind);
    }
  }

  private boolean passes(String request) {
    return switch (state) {
      case WHOLE -> true;
      case WITHOUT_SOCKETS -> !request.contains("Upgrade: websocket");
      case CUT -> false;
    };
  }

  private static void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException gone) {
      // One of the ends is gone: so is the other.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  @Override
  public void close() {
    cut();
    try {
      listening.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }
}
