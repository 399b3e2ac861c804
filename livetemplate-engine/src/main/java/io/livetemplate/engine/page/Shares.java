package io.livetemplate.engine.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each of many owns, up to so many each; who owns nothing is forgotten. Thread-safe.
 */
final class Shares {
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  Shares(int most) {
    this.most = most;
  }

  /** Takes one more, unless the owner has as many as there may be. */
  boolean take(String owner) {
    // Asked of the map alone, so that two threads cannot take the same last one.
    boolean[] had = new boolean[1];
    taken.compute(
        owner,
        (name, count) -> {
          int before = count == null ? 0 : count;
          had[0] = before < most;
          return had[0] ? Integer.valueOf(before + 1) : count;
        });
    return had[0];
  }

  void give(String owner) {
    taken.computeIfPresent(owner, (name, count) -> count == 1 ? null : count - 1);
  }

  /** {@return how many own something; for tests} */
  int owners() {
    return taken.size();
  }
}
