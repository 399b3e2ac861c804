package io.livetemplate.benchmarks.load;

import java.util.Arrays;

/** Times, in nanoseconds; all of them. Used by one thread. */
final class Latencies {
  private static final double NANOS = 1e6;

  private long[] all = new long[1 << 16];
  private int size;
  private boolean sorted;

  void add(long nanos) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = nanos;
    sorted = false;
  }

  int size() {
    return size;
  }

  /** {@return the time that this share of all did not take longer than, in milliseconds} */
  double millis(double share) {
    if (!sorted) {
      Arrays.sort(all, 0, size);
      sorted = true;
    }
    return size == 0 ? 0 : all[Math.min(size - 1, (int) (size * share))] / NANOS;
  }
}
