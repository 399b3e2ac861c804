package io.livetemplate.e2e.polling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes bytes between browsers and a server on loopback, and refuses WebSockets for as long as it
 * is told to, as some proxies do. Browsers open a connection of its own for each WebSocket, so the
 * first request of a connection says what it is.
 */
final class Gatekeeper implements AutoCloseable {
  private static final String REFUSAL =
      "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final int server;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean blocking = true;

  /** A keeper that refuses WebSockets. */
  Gatekeeper(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String url(String path) {
    return "http://127.0.0.1:" + listening.getLocalPort() + path;
  }

  /** Lets WebSockets through from now on. */
  void allow() {
    blocking = false;
  }

  /** Refuses WebSockets from now on, and cuts those that there are. */
  void block() {
    blocking = true;
    sockets.forEach(Gatekeeper::close);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket browser = listening.accept();
        Thread.ofVirtual().start(() -> serve(browser));
      } catch (IOException closed) {
        // The browser was gone before it was accepted, or the keeper is closed.
      }
    }
  }

  private void serve(Socket browser) {
    try (browser;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      String head = head(browser.getInputStream());
      if (head.toLowerCase(Locale.ROOT).contains("upgrade: websocket")) {
        sockets.add(browser);
        if (blocking) {
          browser.getOutputStream().write(REFUSAL.getBytes(StandardCharsets.ISO_8859_1));
          return;
        }
      }
      behind.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      Thread.ofVirtual().start(() -> pass(behind, browser));
      browser.getInputStream().transferTo(behind.getOutputStream());
    } catch (IOException gone) {
      // Either side may go at any time.
    } finally {
      sockets.remove(browser);
    }
  }

  private static String head(InputStream in) throws IOException {
    var read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.write(next);
    }
    return read.toString(StandardCharsets.ISO_8859_1);
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // Either side may go at any time.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed already.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    sockets.forEach(Gatekeeper::close);
  }
}
