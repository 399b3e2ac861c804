package io.livetemplate.engine.metrics;

import io.livetemplate.api.metrics.TimeSummary;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts times in buckets that are an eighth of their value wide: 8 for each power of two, from a
 * nanosecond to some hours, about 3 KiB. Thread-safe.
 */
final class Histogram {
  private static final int BITS = 3;
  private static final int PARTS = 1 << BITS;
  private static final int LARGEST_POWER = 44;
  private static final int BUCKETS = (LARGEST_POWER - BITS + 2) * PARTS;

  private final AtomicLongArray buckets = new AtomicLongArray(BUCKETS);
  private final LongAdder total = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  void add(long nanos) {
    long value = Math.max(0, nanos);
    buckets.incrementAndGet(bucket(value));
    total.add(value);
    longest.accumulateAndGet(value, Math::max);
  }

  private static int bucket(long value) {
    if (value < PARTS) {
      return (int) value;
    }
    int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
    int part = (int) (value >>> (power - BITS)) & (PARTS - 1);
    return Math.min(BUCKETS - 1, (power - BITS + 1) * PARTS + part);
  }

  /** The largest value that falls into a bucket. */
  private static long end(int bucket) {
    if (bucket < PARTS) {
      return bucket;
    }
    int power = bucket / PARTS + BITS - 1;
    long part = bucket % PARTS;
    return ((PARTS + part + 1) << (power - BITS)) - 1;
  }

  TimeSummary summary() {
    long[] counts = new long[BUCKETS];
    long count = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      counts[bucket] = buckets.get(bucket);
      count += counts[bucket];
    }
    long most = longest.get();
    return new TimeSummary(
        count,
        Duration.ofNanos(total.sum()),
        Duration.ofNanos(Math.min(most, percentile(counts, count, 0.5))),
        Duration.ofNanos(Math.min(most, percentile(counts, count, 0.99))),
        Duration.ofNanos(most));
  }

  private static long percentile(long[] counts, long count, double share) {
    long wanted = (long) Math.ceil(count * share);
    long seen = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      seen += counts[bucket];
      if (seen >= wanted) {
        return end(bucket);
      }
    }
    return 0;
  }
}
