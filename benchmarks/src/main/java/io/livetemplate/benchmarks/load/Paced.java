package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Mixed;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One event a second of each page, spread evenly; a page that is late is left out of its turn. */
final class Paced {
  private static final long SECOND_NANOS = 1_000_000_000;

  private Paced() {}

  static Mixed measure(String transport, List<PagePeer> peers, Duration time) throws IOException {
    try (Selector selector = Selector.open()) {
      for (PagePeer peer : peers) {
        peer.link().socket().configureBlocking(false);
        peer.link().socket().register(selector, SelectionKey.OP_READ, peer);
      }
      Map<PagePeer, Long> due = new HashMap<>();
      var latencies = new Latencies();
      long pause = SECOND_NANOS / peers.size();
      long begun = System.nanoTime();
      long next = begun;
      for (int turn = 0; next < begun + time.toNanos() || !due.isEmpty(); ) {
        while (next <= System.nanoTime() && next < begun + time.toNanos()) {
          PagePeer peer = peers.get(turn++ % peers.size());
          if (due.putIfAbsent(peer, next) == null) {
            peer.begin();
          }
          next += pause;
        }
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
          var peer = (PagePeer) key.attachment();
          boolean done = peer.isDone();
          Long since = done ? due.remove(peer) : null;
          if (since != null) {
            latencies.add(System.nanoTime() - since);
          }
        }
        selector.selectedKeys().clear();
      }
      double seconds = (double) time.toNanos() / SECOND_NANOS;
      return new Mixed(
          transport,
          peers.size(),
          latencies.size() / seconds,
          latencies.millis(0.5),
          latencies.millis(0.95),
          latencies.millis(0.99));
    }
  }
}
