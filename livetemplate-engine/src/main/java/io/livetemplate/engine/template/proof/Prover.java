package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Slot;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Parses a page with regions on and off and lists of 0, 1 and 2 items, and checks that every path
 * leads where it should.
 *
 * <p>A page of any size is parsed about as often: regions are varied in {@link #CLASSES} classes,
 * so that those around each of them stay as they are, and then so that any two of a class differ.
 */
final class Prover {
  private static final int CLASSES = 16;

  /**
   * Values that could vanish, stay behind in a table, be swallowed, complete a character reference,
   * or as an attribute decide how its element is parsed.
   */
  private static final List<String> TREATED =
      List.of("", " ", "\n", "p;", "<&\"'", "hidden", "text/html");

  private final HtmlShape root;
  private final List<Problem> problems;
  private final IdentityHashMap<HtmlRegion, Integer> numbers = new IdentityHashMap<>();

  private Prover(HtmlShape root, List<HtmlRegion> regions, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
    regions.forEach(region -> numbers.put(region, numbers.size()));
  }

  static void prove(HtmlShape root, List<HtmlRegion> regions, List<Problem> problems) {
    new Prover(root, regions, problems).prove();
  }

  private void prove() {
    boolean conditional =
        conditional(root) || numbers.keySet().stream().anyMatch(this::conditional);
    for (int count = numbers.isEmpty() ? 2 : 0; count <= 2; count++) {
      int all = count;
      check(number -> all, true);
      if (conditional) {
        check(number -> all, false);
      }
    }
    for (String value : TREATED) {
      verify(Sample.with(root, value));
    }
    for (int each = 0; numbers.size() > 1 && each < Math.min(CLASSES, numbers.size()); each++) {
      int varied = each;
      check(number -> number % CLASSES == varied ? 0 : 1, true);
      check(number -> number % CLASSES == varied ? 1 : 0, true);
      check(number -> number % CLASSES == varied ? 2 : 1, true);
    }
    for (int rest = (numbers.size() - 1) / CLASSES, at = 0; rest > 0; rest >>= 1, at++) {
      int bit = CLASSES << at;
      check(number -> (number & bit) == 0 ? 0 : 1, true);
      check(number -> (number & bit) == 0 ? 1 : 0, true);
    }
  }

  private boolean conditional(HtmlRegion region) {
    return conditional(region.body().get());
  }

  private static boolean conditional(HtmlShape shape) {
    return shape.slotSources().stream().anyMatch(Slot.Condition.class::isInstance);
  }

  private void check(IntUnaryOperator count, boolean conditions) {
    verify(
        Sample.of(root, region -> count.applyAsInt(numbers.getOrDefault(region, 0)), conditions));
  }

  private void verify(Sample sample) {
    if (problems.isEmpty()) {
      new TreeResolver(problems).root(sample, Tree.parse(sample));
    }
  }
}
