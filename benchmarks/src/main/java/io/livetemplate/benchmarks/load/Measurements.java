package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Attaches;
import io.livetemplate.benchmarks.load.Results.Idle;
import io.livetemplate.benchmarks.load.Results.Loop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All measurements of one transport, each on a server of its own where memory is measured. */
final class Measurements {
  private static final double SECOND_NANOS = 1e9;
  private static final double MICRO_NANOS = 1e3;
  private static final double KIB = 1024;
  private static final int FIRST = 50;
  private static final int WARMING = 20;

  private final String transport;
  private final boolean polling;
  private final Path workloads;
  private final Sizes sizes;
  private final Results results;

  Measurements(String transport, Path workloads, Sizes sizes, Results results) {
    this.transport = transport;
    this.polling = transport.equals("polling");
    this.workloads = workloads;
    this.sizes = sizes;
    this.results = results;
  }

  private ServerProcess server(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx1g"));
    all.addAll(List.of(options));
    return new ServerProcess(transport, workloads, all);
  }

  void loops(List<String> names) throws IOException {
    try (ServerProcess server = server("-Xmn256m")) {
      warmUp(server, names);
      for (int connections : sizes.connections()) {
        loop(server, Results.ECHO, connections);
        for (String name : names) {
          loop(server, name, connections);
        }
      }
      results.times().addAll(server.times(transport));
    }
  }

  /** Lets the server's compiler see everything before anything is measured. */
  private void warmUp(ServerProcess server, List<String> names) throws IOException {
    List<String> all = new ArrayList<>(names);
    all.add(Results.ECHO);
    for (String name : all) {
      try (var loop = new ClosedLoop(peers(server, name, WARMING))) {
        loop.run(sizes.start());
      }
    }
  }

  private List<? extends Peer> peers(ServerProcess server, String name, int connections)
      throws IOException {
    return name.equals(Results.ECHO)
        ? Fleet.echoes(server, connections, polling)
        : Fleet.attach(server, List.of(name), connections, polling);
  }

  private void loop(ServerProcess server, String name, int connections) throws IOException {
    List<? extends Peer> peers = peers(server, name, connections);
    try (var loop = new ClosedLoop(peers)) {
      loop.run(sizes.warm());
      long bytes = peers.stream().mapToLong(peer -> peer.link().bytes()).sum();
      long cpu = server.cpuNanos();
      long begun = System.nanoTime();
      Latencies latencies = loop.run(sizes.measured());
      double seconds = (System.nanoTime() - begun) / SECOND_NANOS;
      double cpuNanos = server.cpuNanos() - cpu;
      double back = peers.stream().mapToLong(peer -> peer.link().bytes()).sum() - bytes;
      var measured =
          new Loop(
              transport,
              name,
              connections,
              latencies.size() / seconds,
              latencies.millis(0.5),
              latencies.millis(0.95),
              latencies.millis(0.99),
              cpuNanos / MICRO_NANOS / latencies.size(),
              back / latencies.size());
      results.loops().add(measured);
      System.err.println(measured);
    }
  }

  void attaches(String name) throws IOException {
    try (ServerProcess server = server()) {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
      for (int i = 0; i < sizes.attachesBefore(); i++) {
        PagePeer.attach(address, LivePageHtml.fetch(address, name), polling).close();
        echo(server);
      }
      var attached = new Latencies();
      var echoed = new Latencies();
      long bytes = 0;
      for (int i = 0; i < sizes.attaches(); i++) {
        LivePageHtml page = LivePageHtml.fetch(address, name);
        long begun = System.nanoTime();
        try (PagePeer peer = PagePeer.attach(address, page, polling)) {
          attached.add(System.nanoTime() - begun);
          bytes = peer.attachBytes();
        }
        echoed.add(echo(server));
      }
      var measured =
          new Attaches(
              transport,
              name,
              attached.millis(0.5),
              attached.millis(0.99),
              echoed.millis(0.5),
              echoed.millis(0.99),
              bytes);
      results.attaches().add(measured);
      System.err.println(measured);
    }
  }

  /** One connection, one text there and back. */
  private long echo(ServerProcess server) throws IOException {
    long begun = System.nanoTime();
    try (EchoPeer peer = Fleet.echoes(server, 1, polling).getFirst()) {
      peer.begin();
      while (!peer.isDone()) {
        // Reading waits.
      }
      return System.nanoTime() - begun;
    }
  }

  void idle(String name, int pages) throws IOException {
    try (ServerProcess server = server("-Xmn64m")) {
      // What the first pages load and compile is no cost of a page.
      Fleet.close(Fleet.attach(server, List.of(name), FIRST, polling));
      long heap = server.heap();
      long rss = server.rss();
      List<PagePeer> peers = Fleet.waiting(server, List.of(name), pages, polling);
      var measured =
          new Idle(
              transport,
              name,
              pages,
              (server.rss() - rss) / KIB / pages,
              (server.heap() - heap) / KIB / pages,
              server.threads());
      results.idle().add(measured);
      System.err.println(measured);
      Fleet.close(peers);
    }
  }

  void memory() throws IOException {
    idle("w1-counter", sizes.idle());
    idle("w5-cell", sizes.heavy());
  }

  void broadcasts() throws IOException {
    for (int pages : sizes.broadcasts()) {
      try (ServerProcess server = server()) {
        // So many pages at once are no time to compile in.
        try (var loop = new ClosedLoop(peers(server, "w1-counter", WARMING))) {
          loop.run(sizes.start());
        }
        List<PagePeer> peers = Fleet.waiting(server, List.of("w1-counter"), pages, polling);
        var measured = Broadcasts.measure(transport, server, peers, sizes.rounds());
        results.broadcasts().add(measured);
        System.err.println(measured);
        Fleet.close(peers);
      }
    }
  }

  void mixed(List<String> names) throws IOException {
    try (ServerProcess server = server("-Xmn256m")) {
      List<PagePeer> peers = Fleet.attach(server, names, sizes.mixedPages(), polling);
      Paced.measure(transport, peers, sizes.mixed());
      var measured = Paced.measure(transport, peers, sizes.mixed());
      results.mixed().add(measured);
      System.err.println(measured);
      Fleet.close(peers);
    }
  }
}
