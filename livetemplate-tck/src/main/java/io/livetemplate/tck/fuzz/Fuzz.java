package io.livetemplate.tck.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Hands a target inputs that are spoiled from good ones. The seeds are the same in every run, so
 * that a finding is found again; {@code bin/fuzz} goes on with new ones for as long as the property
 * {@code livetemplate.fuzz.seconds} says.
 */
public final class Fuzz {
  private static final int RUNS = 5_000;
  private static final int SHOWN = 2_000;

  private Fuzz() {}

  /** What must take any text. */
  @FunctionalInterface
  public interface Target {
    /**
     * Reads an input.
     *
     * @param text anything at all
     * @throws Exception never, if it does what it should
     */
    void take(String text) throws Exception;
  }

  /**
   * Runs a target until it fails or has taken enough.
   *
   * @param corpus good inputs, and bad ones that were found before
   * @param target reads each input, and throws where something is wrong
   * @return how many inputs it took
   */
  public static long run(List<String> corpus, Target target) {
    Duration more = Duration.ofSeconds(Long.getLong("livetemplate.fuzz.seconds", 0));
    long begun = System.nanoTime();
    corpus.forEach(text -> take(text, "as it stands in the corpus", target));
    long seed = 0;
    while (seed < RUNS || System.nanoTime() - begun < more.toNanos()) {
      // Seeds beyond those of every run differ from one run to the next.
      long used = seed < RUNS ? seed : begun + seed;
      take(new Mutations(new Random(used), corpus).input(), "seed " + used, target);
      seed++;
    }
    return corpus.size() + seed;
  }

  /**
   * Runs a target once, for a fuzzer that makes up inputs of its own.
   *
   * @param text the input, which a failure shows
   * @param target reads it
   */
  public static void take(String text, Target target) {
    take(text, "found", target);
  }

  private static void take(String text, String from, Target target) {
    try {
      Allocations.bounded(() -> target.take(text));
    } catch (Exception | AssertionError | StackOverflowError e) {
      throw new AssertionError(from + ": " + visible(text), e);
    }
  }

  /** As a Java literal, so that it can be put into the corpus. */
  private static String visible(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .limit(SHOWN)
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            literal.append('\\').append((char) c);
          } else if (c >= ' ' && c < 127) {
            literal.append((char) c);
          } else {
            literal.append("\\u%04x".formatted(c));
          }
        });
    return literal.append(text.length() > SHOWN ? "\" and more" : "\"").toString();
  }
}
