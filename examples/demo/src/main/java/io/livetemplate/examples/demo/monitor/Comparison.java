package io.livetemplate.examples.demo.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns two readings into rates. Used by one thread. */
final class Comparison {
  private static final Comparator<Row> BUSIEST_FIRST =
      Comparator.comparingDouble(Row::cpu)
          .thenComparingLong(Row::memory)
          .reversed()
          .thenComparingLong(Row::pid);

  private final List<Double> history = new ArrayList<>();

  List<Row> rows(Sample before, Sample now) {
    double seconds = seconds(before, now);
    List<Row> rows = new ArrayList<>();
    for (Sample.Reading reading : now.processes().values()) {
      Sample.Reading earlier = before.processes().get(reading.pid());
      Duration used = earlier == null ? Duration.ZERO : reading.cpu().minus(earlier.cpu());
      // One decimal: what is shown decides the order, so that rows which look equal do not jump.
      double cpu = Math.round(Math.max(0, used.toNanos()) / seconds / 1e6) / 10.0;
      rows.add(
          new Row(
              reading.pid(),
              reading.name(),
              reading.command(),
              reading.user(),
              reading.state(),
              cpu,
              reading.memory()));
    }
    rows.sort(BUSIEST_FIRST);
    return List.copyOf(rows);
  }

  Summary summary(Sample before, Sample now) {
    Sample.Machine machine = now.machine();
    double used = machine.busy().minus(before.machine().busy()).toNanos() / 1e9;
    double percent = 100 * used / seconds(before, now) / machine.processors();
    history.add(Math.clamp(percent, 0, 100));
    if (history.size() > Summary.HISTORY) {
      history.removeFirst();
    }
    return new Summary(
        List.copyOf(history),
        machine.memoryUsed(),
        machine.memoryTotal(),
        machine.load(),
        machine.processors(),
        now.processes().size());
  }

  private static double seconds(Sample before, Sample now) {
    return Math.max(0.001, (now.nanos() - before.nanos()) / 1e9);
  }
}
