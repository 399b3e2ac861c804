package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Parses a page with regions on and off and lists of 0, 1 and 2 items, and checks that every path
 * leads where it should.
 */
final class Prover {
  /**
   * Regions beyond this are varied together with the others only: the time of a compilation stays
   * finite.
   */
  private static final int ALONE = 40;

  /**
   * Values that could vanish, stay behind in a table, be swallowed, or complete a character
   * reference.
   */
  private static final List<String> TREATED = List.of("", " ", "\n", "p;", "<&\"'");

  private Prover() {}

  static void prove(HtmlShape root, List<HtmlRegion> regions, List<Problem> problems) {
    for (int count = 0; count <= 2; count++) {
      int all = count;
      check(root, region -> all, true, problems);
      check(root, region -> all, false, problems);
    }
    for (String value : TREATED) {
      verify(Sample.with(root, value), problems);
    }
    for (HtmlRegion varied : regions.subList(0, Math.min(ALONE, regions.size()))) {
      check(root, region -> region.equals(varied) ? 0 : 1, true, problems);
      check(root, region -> region.equals(varied) ? 1 : 0, true, problems);
      check(root, region -> region.equals(varied) ? 2 : 1, true, problems);
    }
  }

  private static void check(
      HtmlShape root, ToIntFunction<HtmlRegion> count, boolean conditions, List<Problem> problems) {
    verify(Sample.of(root, count, conditions), problems);
  }

  private static void verify(Sample sample, List<Problem> problems) {
    if (problems.isEmpty()) {
      new TreeResolver(problems).root(sample, Tree.parse(sample));
    }
  }
}
