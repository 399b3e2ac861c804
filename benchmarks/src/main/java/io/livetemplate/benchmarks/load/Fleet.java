package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Pages that are fetched and attached, one after the other. */
final class Fleet {
  /** Connections to one address; one has about 28,000 ports to come from. */
  private static final int EACH = 4_000;

  private Fleet() {}

  static List<PagePeer> attach(
      ServerProcess server, List<String> workloads, int count, boolean polling) throws IOException {
    List<PagePeer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(attached(server, workloads, i, polling));
    }
    return all;
  }

  /**
   * Pages that wait for what the server says. Each polls at once: until the last one is there, the
   * first would count as lost.
   */
  static List<PagePeer> waiting(
      ServerProcess server, List<String> workloads, int count, boolean polling) throws IOException {
    List<PagePeer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PagePeer peer = attached(server, workloads, i, polling);
      peer.hold();
      all.add(peer);
    }
    return all;
  }

  private static PagePeer attached(
      ServerProcess server, List<String> workloads, int i, boolean polling) throws IOException {
    var address = new InetSocketAddress("127.0.0." + (1 + i / EACH), server.port());
    String workload = workloads.get(i % workloads.size());
    return PagePeer.attach(address, LivePageHtml.fetch(address, workload), polling);
  }

  static List<EchoPeer> echoes(ServerProcess server, int count, boolean polling)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.echoPort());
    List<EchoPeer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          new EchoPeer(
              polling
                  ? new PostLink(address, "/echo", "none")
                  : new WebSocketLink(address, "/echo", "none")));
    }
    return all;
  }

  static void close(List<? extends Peer> peers) throws IOException {
    for (Peer peer : peers) {
      peer.close();
    }
  }
}
