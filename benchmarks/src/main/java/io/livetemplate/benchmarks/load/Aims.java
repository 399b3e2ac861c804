package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Loop;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of what was aimed at, beside what came out. */
final class Aims {
  private static final String COUNTER = "w1-counter";

  private final Results results;
  private final List<String> transports;

  private Aims(Results results) {
    this.results = results;
    this.transports = results.loops().stream().map(Loop::transport).distinct().toList();
  }

  /** {@return the table, in Markdown; what was not measured in it is a dash} */
  static String table(Results results) {
    var aims = new Aims(results);
    return "### Aims\n\n"
        + aims.row("aim", transport -> transport)
        + aims.row("---", transport -> "---")
        + aims.row("1,000 events a second (the slowest loop of all)", aims::slowest)
        + aims.row("30,000 events a second (w1, best loop)", aims::throughput)
        + aims.row("an update within 1 ms (w1, one connection, p50)", aims::update)
        + aims.row("connected within 100 ms (w1, p99)", aims::connect)
        + aims.row("2 MB for a connection (idle w1, KiB resident)", aims::memory)
        + aims.row("p95 within 75 ms (mixed load)", aims::mixed)
        + "\n";
  }

  private String row(String aim, Function<String, String> cell) {
    return transports.stream()
        .map(cell)
        .collect(Collectors.joining(" | ", "| " + aim + " | ", " |\n"));
  }

  private String throughput(String transport) {
    return results.loops().stream()
        .filter(loop -> loop.transport().equals(transport) && loop.workload().equals(COUNTER))
        .mapToDouble(Loop::perSecond)
        .max()
        .stream()
        .mapToObj(most -> number("%,.0f", most))
        .findFirst()
        .orElse("-");
  }

  private String slowest(String transport) {
    return results.loops().stream()
        .filter(loop -> loop.transport().equals(transport))
        .mapToDouble(Loop::perSecond)
        .min()
        .stream()
        .mapToObj(least -> number("%,.0f", least))
        .findFirst()
        .orElse("-");
  }

  private String update(String transport) {
    return results.loops().stream()
        .filter(loop -> loop.transport().equals(transport) && loop.workload().equals(COUNTER))
        .filter(loop -> loop.connections() == 1)
        .map(loop -> number("%.2f ms", loop.p50Millis()))
        .findFirst()
        .orElse("-");
  }

  private String connect(String transport) {
    return results.attaches().stream()
        .filter(one -> one.transport().equals(transport) && one.workload().equals(COUNTER))
        .map(one -> number("%.1f ms", one.p99Millis()))
        .findFirst()
        .orElse("-");
  }

  private String memory(String transport) {
    return results.idle().stream()
        .filter(one -> one.transport().equals(transport) && one.workload().equals(COUNTER))
        .map(one -> number("%.0f", one.rssKib()))
        .findFirst()
        .orElse("-");
  }

  private String mixed(String transport) {
    return results.mixed().stream()
        .filter(one -> one.transport().equals(transport))
        .map(one -> number("%.1f ms", one.p95Millis()))
        .findFirst()
        .orElse("-");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
