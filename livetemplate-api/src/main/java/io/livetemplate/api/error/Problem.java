package io.livetemplate.api.error;

/**
 * One thing wrong with a source text, at a place.
 *
 * @param file the file's name as the template source gave it
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units of the line
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record Problem(String file, int line, int column, String message, String remedy) {
  /** {@return {@code FILE:LINE:COL: message; remedy}} */
  @Override
  public String toString() {
    String place = file + ":" + line + ":" + column + ": " + message;
    return remedy.isEmpty() ? place : place + "; " + remedy;
  }
}
