package io.livetemplate.tck.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Sees to it that no input makes its reader ask for more memory than inputs are worth. */
final class Allocations {
  /** Far more than reading takes; far less than what a peer can write down as a length. */
  private static final long MOST_BYTES = 64L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocations() {}

  /** What is done in this thread. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static void bounded(Work work) throws Exception {
    // What is loaded on the way, and what an agent does to it, comes only once.
    if (of(work) > MOST_BYTES) {
      long allocated = of(work);
      if (allocated > MOST_BYTES) {
        throw new AssertionError(allocated + " bytes were allocated");
      }
    }
  }

  private static long of(Work work) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
