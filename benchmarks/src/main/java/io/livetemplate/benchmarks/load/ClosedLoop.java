package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;

/** Drives peers from one thread: each sends again as soon as its last one is done. */
final class ClosedLoop implements AutoCloseable {
  private static final long PATIENCE_MS = 20_000;

  private final Selector selector = Selector.open();
  private final List<? extends Peer> peers;

  ClosedLoop(List<? extends Peer> peers) throws IOException {
    this.peers = peers;
    for (Peer peer : peers) {
      peer.link().socket().configureBlocking(false);
      peer.link().socket().register(selector, SelectionKey.OP_READ, new Pending(peer));
    }
  }

  private static final class Pending {
    final Peer peer;
    long since;

    Pending(Peer peer) {
      this.peer = peer;
    }
  }

  /** Runs for so long; what was begun is still waited for. */
  Latencies run(Duration time) throws IOException {
    var latencies = new Latencies();
    long end = System.nanoTime() + time.toNanos();
    for (SelectionKey key : selector.keys()) {
      begin((Pending) key.attachment());
    }
    int busy = peers.size();
    while (busy > 0) {
      if (selector.select(PATIENCE_MS) == 0) {
        throw new IOException("no answer for " + PATIENCE_MS + " ms, " + busy + " are waiting");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        var one = (Pending) key.attachment();
        if (one.peer.isDone()) {
          long now = System.nanoTime();
          latencies.add(now - one.since);
          if (now < end) {
            begin(one);
          } else {
            busy--;
          }
        }
      }
      selector.selectedKeys().clear();
    }
    return latencies;
  }

  private static void begin(Pending one) throws IOException {
    one.since = System.nanoTime();
    one.peer.begin();
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (Peer peer : peers) {
      peer.close();
    }
  }
}
