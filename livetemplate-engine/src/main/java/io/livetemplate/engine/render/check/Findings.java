package io.livetemplate.engine.render.check;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong; the same once, though a partial is gone through for each of its uses. */
final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();

  void add(Position where, String message, String remedy) {
    problems.add(where.problem(message, remedy));
  }

  List<Problem> all() {
    return new ArrayList<>(problems);
  }
}
