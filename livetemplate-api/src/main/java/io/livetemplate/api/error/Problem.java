package io.livetemplate.api.error;

/**
 * One thing wrong with a source text, at a place.
 *
 * @param file the file's name as the template source gave it
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units of the line
 * @param message what is wrong
 * @param remedy what to write instead
 * @param source the line as it stands in the file, without its end; empty when it is not known
 */
public record Problem(
    String file, int line, int column, String message, String remedy, String source) {
  /** How much of a line is shown on each side of the place. */
  private static final int SHOWN = 60;

  /**
   * A problem whose line is not known.
   *
   * @param file the file's name as the template source gave it
   * @param line 1-based
   * @param column 1-based, in UTF-16 code units of the line
   * @param message what is wrong
   * @param remedy what to write instead
   */
  public Problem(String file, int line, int column, String message, String remedy) {
    this(file, line, column, message, remedy, "");
  }

  /**
   * The same problem with its line.
   *
   * @param text the whole line, without its end
   * @return a problem that shows where it is
   */
  public Problem in(String text) {
    return new Problem(file, line, column, message, remedy, text);
  }

  /**
   * {@return {@code FILE:LINE:COL: message; remedy}; when the line is known, followed by it and by
   * a line with a caret under the column}
   */
  @Override
  public String toString() {
    String place = file + ":" + line + ":" + column + ": " + message;
    String text = remedy.isEmpty() ? place : place + "; " + remedy;
    return source.isBlank() ? text : text + "\n  " + excerpt();
  }

  private String excerpt() {
    int at = Math.min(column - 1, source.length());
    int from = at > 2 * SHOWN ? at - SHOWN : 0;
    int to = Math.min(source.length(), Math.max(at, from) + SHOWN);
    String before = source.substring(from, at).replaceAll("[^\t]", " ");
    return source.substring(from, to) + "\n  " + before + "^";
  }
}
