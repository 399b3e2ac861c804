package io.livetemplate.cli.data;

import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.api.error.Problem;

/** Data that cannot be read, with the place and the remedy. */
public final class DataException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  /** The message is the problem's text, {@code FILE:LINE:COL: message; remedy}. */
  public DataException(Problem problem) {
    super(problem.toString());
  }
}
