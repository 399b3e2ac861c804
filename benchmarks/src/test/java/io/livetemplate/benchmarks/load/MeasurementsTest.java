package io.livetemplate.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Measurements as short as can be; of memory none, which take more servers. */
@Timeout(120)
class MeasurementsTest {
  private static final Sizes TINY =
      new Sizes(
          List.of(2),
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          2,
          1,
          20,
          List.of(5),
          2,
          2,
          9,
          Duration.ofMillis(100));

  private final Results results = Results.empty();

  @Test
  void what_is_driven_is_measured_and_written(@TempDir Path folder) throws Exception {
    var polling = new Measurements("polling", Path.of("workloads"), TINY, results);
    polling.attaches("w1-counter");
    polling.broadcasts();
    polling.mixed(List.of("w1-counter", "w8-ticker"));
    new Measurements("undertow", Path.of("workloads"), TINY, results).loops(List.of("w1-counter"));
    assertThat(results.loops()).hasSize(2).allMatch(loop -> loop.perSecond() > 0);
    assertThat(results.attaches()).hasSize(1).allMatch(one -> one.p50Millis() > 0);
    assertThat(results.broadcasts()).hasSize(1).allMatch(one -> one.lastMillis() > 0);
    assertThat(results.mixed()).hasSize(1).allMatch(one -> one.perSecond() > 0);
    assertThat(results.times()).hasSize(1).allMatch(times -> times.sum() > 0);
    Report.write(results, TINY, folder);
    assertThat(folder.resolve("bench.json")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("tables.md"))).contains("| w1-counter | 2 |");
    assertThat(folder.resolve("bench-undertow.svg")).isNotEmptyFile();
  }
}
