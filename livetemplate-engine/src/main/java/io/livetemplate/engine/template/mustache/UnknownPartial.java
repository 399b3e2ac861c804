package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import java.util.List;

/** Words for a partial that is not there. */
final class UnknownPartial {
  private static final int SHOWN = 10;

  private UnknownPartial() {}

  static Problem problem(String name, Position where, List<String> candidates) {
    return where.problem("there is no partial %s".formatted(name), remedy(name, candidates));
  }

  private static String remedy(String name, List<String> candidates) {
    if (candidates.isEmpty()) {
      return "add it to the folder of the partials, which has none";
    }
    var known =
        "known are "
            + String.join(", ", candidates.stream().sorted().limit(SHOWN).toList())
            + (candidates.size() > SHOWN
                ? " and %d more".formatted(candidates.size() - SHOWN)
                : "");
    return Likeness.nearest(name, candidates)
        .map(near -> "did you mean %s? %s".formatted(near, known))
        .orElse("add it, or write another name: " + known);
  }
}
