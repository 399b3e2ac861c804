package io.livetemplate.api.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template cannot be compiled. Carries every problem that was found, in source order, not only
 * the first.
 */
public final class TemplateException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings(
      "serial") // the list is immutable and its elements are records of strings and numbers
  private final List<Problem> problems;

  /**
   * Creates an exception whose message lists the problems, one a line.
   *
   * @param problems at least one
   */
  public TemplateException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** {@return all problems, in source order} */
  public List<Problem> problems() {
    return problems;
  }
}
