package io.livetemplate.benchmarks.load;

import java.time.Duration;
import java.util.List;

/**
 * How much is done.
 *
 * @param connections of closed loops
 * @param start of each page before the first measurement of a server
 * @param warm before each measurement
 * @param measured of each closed loop
 * @param attaches how many are measured
 * @param attachesBefore how many are not
 * @param idle how many pages
 * @param broadcasts to how many pages
 * @param rounds messages of each broadcast
 * @param heavy how many idle pages of a thousand rows
 * @param mixedPages how many under mixed load
 * @param mixed how long
 */
record Sizes(
    List<Integer> connections,
    Duration start,
    Duration warm,
    Duration measured,
    int attaches,
    int attachesBefore,
    int idle,
    List<Integer> broadcasts,
    int rounds,
    int heavy,
    int mixedPages,
    Duration mixed) {
  static final Sizes WHOLE =
      new Sizes(
          List.of(1, 5, 50, 1000),
          Duration.ofSeconds(3),
          Duration.ofMillis(500),
          Duration.ofMillis(1_500),
          1_000,
          2_000,
          10_000,
          List.of(1_000, 10_000),
          5,
          200,
          1_000,
          Duration.ofSeconds(10));

  static final Sizes QUICK =
      new Sizes(
          List.of(1, 50),
          Duration.ofSeconds(1),
          Duration.ofMillis(500),
          Duration.ofMillis(500),
          100,
          100,
          1_000,
          List.of(1_000),
          4,
          100,
          1_000,
          Duration.ofSeconds(5));
}
