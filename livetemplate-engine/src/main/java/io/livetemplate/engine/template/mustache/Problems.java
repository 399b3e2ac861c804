package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one file as they are found. */
final class Problems {

  /** Beyond this many a list helps nobody, and a hostile file must not fill the memory. */
  private static final int LIMIT = 100;

  /** The order in which a file is read. */
  static final Comparator<Problem> IN_FILE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final List<Problem> found = new ArrayList<>();

  void add(Position where, String message, String remedy) {
    add(where.problem(message, remedy));
  }

  void add(Problem problem) {
    if (!full()) {
      found.add(problem);
    }
  }

  /** Whether it makes no sense to look for more. */
  boolean full() {
    return found.size() >= LIMIT;
  }

  /** What was found, in the order of the file. */
  List<Problem> sorted() {
    return found.stream().sorted(IN_FILE).toList();
  }
}
