package io.livetemplate.transports.rules.small;

import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Accepts connections until it is stopped. */
final class SmallServer implements Bound {
  private final ServerSocket door = new ServerSocket();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final CountDownLatch never = new CountDownLatch(1);
  private final Endpoint endpoint;
  private final Fault fault;
  private final Thread accepting;

  SmallServer(InetSocketAddress address, Endpoint endpoint, Fault fault) throws IOException {
    this.endpoint = endpoint;
    this.fault = fault;
    door.bind(address);
    accepting = Thread.ofPlatform().name("small-accepting").start(this::accept);
    if (fault == Fault.LASTING_THREAD) {
      Thread.ofPlatform().daemon().name("small-lasting").start(this::last);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        sockets.add(socket);
        threads.add(Thread.startVirtualThread(() -> serve(socket)));
      }
    } catch (IOException stopped) {
      // the door is closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new SmallConnection(socket, endpoint, fault).serve();
    } catch (IOException gone) {
      // the peer has left
    }
  }

  private void last() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int port() {
    return door.getLocalPort();
  }

  @Override
  public Stopped stop(Duration patience) {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
      accepting.join();
      for (Thread thread : threads) {
        thread.join();
      }
      return Stopped.GRACEFUL;
    } catch (IOException e) {
      return Stopped.FORCED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Stopped.FORCED;
    }
  }
}
