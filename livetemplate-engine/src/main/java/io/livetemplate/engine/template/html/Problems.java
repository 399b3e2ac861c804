package io.livetemplate.engine.template.html;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a template, so that all of it is reported at once. */
final class Problems {
  /** Nobody reads more; what is wrong with a file may be repeated in each of its lines. */
  private static final int MOST = 1_000;

  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Position position, String message, String remedy) {
    add(position.problem(message, remedy));
  }

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      List<Problem> sorted = new ArrayList<>(found);
      sorted.sort(
          Comparator.comparing(Problem::file)
              .thenComparingInt(Problem::line)
              .thenComparingInt(Problem::column));
      throw new TemplateException(sorted);
    }
  }
}
