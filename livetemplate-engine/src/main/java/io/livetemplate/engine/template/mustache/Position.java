package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;

/**
 * A place in a template file.
 *
 * @param file the name of the {@link SourceFile}
 * @param line from 1
 * @param column from 1, counting UTF-16 code units of the line
 */
public record Position(String file, int line, int column) {

  /** The place {@code characters} code units further on the same line. */
  public Position plus(int characters) {
    return new Position(file, line, column + characters);
  }

  /** A problem at this place. */
  public Problem problem(String message, String remedy) {
    return new Problem(file, line, column, message, remedy);
  }

  /** {@code FILE:LINE:COLUMN}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
