package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Loop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was measured: {@code bench.json}, {@code tables.md} and a plot for each transport.
 */
final class Report {
  private static final int PLOTTED = 50;

  private final StringBuilder text = new StringBuilder();

  private Report() {}

  static void write(Results results, Sizes sizes, Path folder) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(folder.resolve("bench.json"), json.writeValueAsString(results) + "\n");
    Files.writeString(folder.resolve("tables.md"), new Report().tables(results, sizes));
    for (String transport : results.loops().stream().map(Loop::transport).distinct().toList()) {
      Files.writeString(
          folder.resolve("bench-" + transport + ".svg"),
          Plot.of(transport, PLOTTED, results.loops()));
    }
  }

  private String tables(Results results, Sizes sizes) throws IOException {
    add("### Machine%n%n%s%n", Machine.describe());
    add(
        "Each page under load for %d s before the first loop of a server; each loop %d ms, then %d ms"
            + " measured.%n%n",
        sizes.start().toSeconds(), sizes.warm().toMillis(), sizes.measured().toMillis());
    text.append(Aims.table(results));
    for (String transport : results.loops().stream().map(Loop::transport).distinct().toList()) {
      loops(transport, results.loops());
    }
    add("### Attach after the page was fetched%n%n");
    add("| transport | page | p50 ms | p99 ms | echo p50 ms | echo p99 ms | bytes back |%n");
    add("| --- | --- | --- | --- | --- | --- | --- |%n");
    for (var one : results.attaches()) {
      add(
          "| %s | %s | %.2f | %.2f | %.2f | %.2f | %d |%n",
          one.transport(),
          one.workload(),
          one.p50Millis(),
          one.p99Millis(),
          one.echoP50Millis(),
          one.echoP99Millis(),
          one.bytesBack());
    }
    times(results);
    add("%n### Idle pages%n%n");
    add("| transport | page | pages | RSS KiB each | heap KiB each | threads |%n");
    add("| --- | --- | --- | --- | --- | --- |%n");
    for (var one : results.idle()) {
      add(
          "| %s | %s | %,d | %.1f | %.1f | %d |%n",
          one.transport(), one.workload(), one.pages(), one.rssKib(), one.heapKib(), one.threads());
    }
    add("%n### One message of a topic to all pages%n%n");
    add("| transport | pages | p50 ms | p99 ms | last ms | CPU us a page |%n");
    add("| --- | --- | --- | --- | --- | --- |%n");
    for (var one : results.broadcasts()) {
      add(
          "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
          one.transport(),
          one.pages(),
          one.p50Millis(),
          one.p99Millis(),
          one.lastMillis(),
          one.cpuMicros());
    }
    add("%n### Mixed load, all workloads, one event a second of each page%n%n");
    add("| transport | pages | events/s | p50 ms | p95 ms | p99 ms |%n");
    add("| --- | --- | --- | --- | --- | --- |%n");
    for (var one : results.mixed()) {
      add(
          "| %s | %,d | %,.0f | %.2f | %.2f | %.2f |%n",
          one.transport(),
          one.pages(),
          one.perSecond(),
          one.p50Millis(),
          one.p95Millis(),
          one.p99Millis());
    }
    return text.toString();
  }

  private void loops(String transport, List<Loop> all) {
    add("### %s: closed loops%n%n", transport);
    add("| page | connections | events/s | of echo | p50 ms | p95 ms | p99 ms | CPU us | beyond");
    add(" echo | bytes back |%n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |%n");
    for (Loop loop : all) {
      if (loop.transport().equals(transport)) {
        Loop echo = echo(loop, all);
        add(
            "| %s | %,d | %,.0f | %.2f | %.2f | %.2f | %.2f | %.1f | %+.1f | %.0f |%n",
            loop.workload(),
            loop.connections(),
            loop.perSecond(),
            loop.perSecond() / echo.perSecond(),
            loop.p50Millis(),
            loop.p95Millis(),
            loop.p99Millis(),
            loop.cpuMicros(),
            loop.cpuMicros() - echo.cpuMicros(),
            loop.bytesBack());
      }
    }
    add("%n");
  }

  private void times(Results results) {
    add("%n### Where the time of an event goes, in microseconds%n%n");
    add("| transport | page | transport alone | handler | render | diff | plan | encode |");
    add(" queue, delivery, reading | CPU in all |%n");
    add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |%n");
    for (Loop loop : results.loops()) {
      for (var one : results.times()) {
        if (loop.connections() == PLOTTED
            && loop.transport().equals(one.transport())
            && loop.workload().equals(one.workload())) {
          double alone = echo(loop, results.loops()).cpuMicros();
          add(
              "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
              one.transport(),
              one.workload(),
              alone,
              one.handleMicros(),
              one.renderMicros(),
              one.diffMicros(),
              one.planMicros(),
              one.encodeMicros(),
              loop.cpuMicros() - alone - one.sum(),
              loop.cpuMicros());
        }
      }
    }
  }

  private static Loop echo(Loop beside, List<Loop> all) {
    return all.stream()
        .filter(loop -> loop.workload().equals(Results.ECHO))
        .filter(loop -> loop.transport().equals(beside.transport()))
        .filter(loop -> loop.connections() == beside.connections())
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for this alone
  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
