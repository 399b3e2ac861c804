package io.livetemplate.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * All that was measured.
 *
 * @param loops closed loops
 * @param attaches of pages that had just been fetched
 * @param idle memory of pages that do nothing
 * @param broadcasts one message to all pages
 * @param mixed all workloads at once
 * @param times where the time of an event goes
 */
record Results(
    List<Loop> loops,
    List<Attaches> attaches,
    List<Idle> idle,
    List<Broadcast> broadcasts,
    List<Mixed> mixed,
    List<Times> times) {
  /** The workload of the bare echo. */
  static final String ECHO = "echo";

  /** {@return a place for figures} */
  static Results empty() {
    return new Results(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Each connection sends its next event when the last one has come to its effect. */
  record Loop(
      String transport,
      String workload,
      int connections,
      double perSecond,
      double p50Millis,
      double p95Millis,
      double p99Millis,
      double cpuMicros,
      double bytesBack) {}

  /**
   * From the first packet of the connection to the answer of the attach, without the page's GET;
   * beside it the same with one text to the bare echo and back.
   */
  record Attaches(
      String transport,
      String workload,
      double p50Millis,
      double p99Millis,
      double echoP50Millis,
      double echoP99Millis,
      long bytesBack) {}

  /** What each page more costs the server. */
  record Idle(
      String transport, String workload, int pages, double rssKib, double heapKib, long threads) {}

  /** Until each page, and the last one, has the change. */
  record Broadcast(
      String transport,
      int pages,
      double p50Millis,
      double p99Millis,
      double lastMillis,
      double cpuMicros) {}

  /** Events at a fixed rate, timed from when they were due. */
  record Mixed(
      String transport,
      int pages,
      double perSecond,
      double p50Millis,
      double p95Millis,
      double p99Millis) {}

  /** Medians of the server's own clocks, over all closed loops of a page. */
  record Times(
      String transport,
      String workload,
      double handleMicros,
      double renderMicros,
      double diffMicros,
      double planMicros,
      double encodeMicros) {
    double sum() {
      return handleMicros + renderMicros + diffMicros + planMicros + encodeMicros;
    }
  }
}
