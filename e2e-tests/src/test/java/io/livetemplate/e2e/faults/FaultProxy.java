package io.livetemplate.e2e.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Passes bytes between browsers and a server on loopback, and fails as a seed says: each way of
 * each connection has its own {@link Fault}.
 */
final class FaultProxy implements AutoCloseable {
  private static final int CHUNK = 512;

  private final InetSocketAddress server;
  private final ServerSocket listening;
  private final Supplier<Fault> faults;
  private final Wall wall;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger sockets = new AtomicInteger();

  private FaultProxy(int serverPort, Supplier<Fault> faults, Wall wall) throws IOException {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
    this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    this.faults = faults;
    this.wall = wall;
    Thread.ofVirtual().start(this::accept);
  }

  /** A proxy that fails at random, and does that to WebSockets. */
  static FaultProxy seeded(int serverPort, long seed, Wall wall) throws IOException {
    var random = new SplittableRandom(seed);
    return new FaultProxy(serverPort, () -> next(random), wall);
  }

  /** A proxy that fails only when it is told to. */
  static FaultProxy sound(int serverPort) throws IOException {
    return new FaultProxy(serverPort, () -> new Fault(Fault.Kind.NONE, 0, 0), Wall.NONE);
  }

  private static synchronized Fault next(SplittableRandom random) {
    return Fault.random(random);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** {@return how many connections were made through it} */
  int connections() {
    return connections.get();
  }

  /** Ends every connection that there is. */
  void cutAll() {
    lines.forEach(Line::cut);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        connections.incrementAndGet();
        var line = new Line(client, new Socket());
        lines.add(line);
        Thread.ofVirtual().start(line::connect);
      } catch (IOException ended) {
        // The socket was closed, or a client was gone before it was accepted.
      }
    }
  }

  /** One connection, and the one behind it. */
  private final class Line {
    private final Socket client;
    private final Socket behind;
    private final CountDownLatch cut = new CountDownLatch(1);

    Line(Socket client, Socket behind) {
      this.client = client;
      this.behind = behind;
    }

    void connect() {
      try {
        behind.connect(server);
        client.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        Fault up = faults.get();
        Fault down = faults.get();
        Thread.ofVirtual().start(() -> pass(client, behind, up, true));
        pass(behind, client, down, false);
      } catch (IOException e) {
        cut();
      }
    }

    private void pass(Socket from, Socket to, Fault fault, boolean up) {
      try (InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        byte[] chunk = new byte[CHUNK];
        int passed = 0;
        boolean failed = false;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          if (up && passed == 0 && isWalled(chunk, read)) {
            return;
          }
          if (!failed && passed + read > fault.after()) {
            failed = true;
            if (!survives(fault, out, chunk, read)) {
              return;
            }
          } else if (failed && fault.kind() == Fault.Kind.DELAY) {
            hold(fault.millis());
          }
          out.write(chunk, 0, read);
          passed += read;
        }
      } catch (IOException | InterruptedException e) {
        // One of the ends is gone: so is the other.
      } finally {
        cut();
      }
    }

    private boolean isWalled(byte[] chunk, int read) {
      String line =
          new String(chunk, 0, read, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
      return line.contains("/socket ") && wall.ends(sockets.getAndIncrement());
    }

    private boolean survives(Fault fault, OutputStream out, byte[] chunk, int read)
        throws IOException, InterruptedException {
      switch (fault.kind()) {
        case NONE -> {}
        case CUT -> {
          return false;
        }
        case TRUNCATE -> {
          out.write(chunk, 0, read / 2);
          return false;
        }
        case STALL, DELAY -> hold(fault.millis());
        case HALF_OPEN -> cut.await();
      }
      return true;
    }

    private void hold(int millis) throws InterruptedException {
      if (cut.await(millis, TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("cut");
      }
    }

    void cut() {
      cut.countDown();
      lines.remove(this);
      closeQuietly(client);
      closeQuietly(behind);
    }
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  @Override
  public void close() {
    closeQuietly(listening);
    cutAll();
  }
}
