package io.livetemplate.engine.template.html;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a template, so that all of it is reported at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Position position, String message, String remedy) {
    add(position.problem(message, remedy));
  }

  void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(
          Comparator.comparing(Problem::file)
              .thenComparingInt(Problem::line)
              .thenComparingInt(Problem::column));
      throw new TemplateException(found);
    }
  }
}
