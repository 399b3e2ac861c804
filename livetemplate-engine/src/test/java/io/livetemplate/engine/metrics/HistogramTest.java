package io.livetemplate.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.metrics.TimeSummary;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void percentiles_are_exact_to_an_eighth() {
    var histogram = new Histogram();
    var random = new Random(5);
    long[] times = new long[10_001];
    long total = 0;
    for (int i = 0; i < times.length; i++) {
      times[i] = (long) Math.exp(random.nextDouble() * 30);
      total += times[i];
      histogram.add(times[i]);
    }
    Arrays.sort(times);
    TimeSummary summary = histogram.summary();
    assertThat(summary.count()).isEqualTo(times.length);
    assertThat(summary.total()).isEqualTo(Duration.ofNanos(total));
    assertThat(summary.longest()).isEqualTo(Duration.ofNanos(times[times.length - 1]));
    assertClose(summary.median(), times[5_000]);
    assertClose(summary.p99(), times[9_900]);
  }

  private static void assertClose(Duration found, long exact) {
    assertThat(found.toNanos()).isBetween(exact, exact + exact / 8 + 1);
  }

  @Test
  void nothing_and_extremes_are_no_trouble() {
    var histogram = new Histogram();
    assertThat(histogram.summary())
        .isEqualTo(new TimeSummary(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    histogram.add(-5);
    assertThat(histogram.summary().longest()).isZero();
    histogram.add(Long.MAX_VALUE);
    assertThat(histogram.summary().longest()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(histogram.summary().p99()).isPositive();
    histogram.add(7);
    histogram.add(7);
    assertThat(histogram.summary().median()).isEqualTo(Duration.ofNanos(7));
  }
}
