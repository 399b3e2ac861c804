package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Broadcast;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/** One message of a topic, and how long until it has come to each page. */
final class Broadcasts {
  private static final long PATIENCE_MS = 20_000;
  private static final double NANOS_PER_MICRO = 1e3;

  private Broadcasts() {}

  static Broadcast measure(String transport, ServerProcess server, List<PagePeer> peers, int rounds)
      throws IOException {
    try (Selector selector = Selector.open()) {
      for (PagePeer peer : peers) {
        peer.link().socket().configureBlocking(false);
        peer.link().socket().register(selector, SelectionKey.OP_READ, peer);
      }
      round(selector, server, peers, new Latencies());
      var all = new Latencies();
      var last = new Latencies();
      long cpu = 0;
      for (int i = 0; i < rounds; i++) {
        long before = server.cpuNanos();
        last.add(round(selector, server, peers, all));
        cpu += server.cpuNanos() - before;
      }
      return new Broadcast(
          transport,
          peers.size(),
          all.millis(0.5),
          all.millis(0.99),
          last.millis(0.5),
          cpu / NANOS_PER_MICRO / rounds / peers.size());
    }
  }

  private static long round(
      Selector selector, ServerProcess server, List<PagePeer> peers, Latencies latencies)
      throws IOException {
    long begun = System.nanoTime();
    server.publish();
    int left = peers.size();
    while (left > 0) {
      if (selector.select(PATIENCE_MS) == 0) {
        throw new IOException("no message for " + PATIENCE_MS + " ms, " + left + " are waiting");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        var peer = (PagePeer) key.attachment();
        long before = peer.applied();
        peer.heard();
        if (peer.applied() > before) {
          latencies.add(System.nanoTime() - begun);
          left--;
        } else {
          peer.stay();
        }
      }
      selector.selectedKeys().clear();
    }
    long took = System.nanoTime() - begun;
    for (PagePeer peer : peers) {
      peer.acknowledge();
    }
    return took;
  }
}
