package io.livetemplate.cli.data;

import java.util.Locale;

/** Says what to write where something stands that is no JSON. */
final class Unexpected {
  private Unexpected() {}

  static DataException value(Cursor cursor, int start, String word) {
    if (word.isEmpty()) {
      return symbol(cursor, start, "a value is missing");
    }
    String remedy =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "true", "yes" -> "write true";
          case "false", "no" -> "write false";
          case "null", "none", "nil", "undefined" -> "write null";
          case "nan", "infinity", "+infinity" -> "write null, or the text \"" + word + "\"";
          default ->
              word.matches("[+.].*")
                  ? "a number begins with a digit or with - and a digit"
                  : "put texts in double quotes: \"" + word + "\"";
        };
    return cursor.problem(start, word + " is no JSON value", remedy);
  }

  static DataException name(Cursor cursor) {
    return symbol(cursor, cursor.at(), "a name in double quotes is missing");
  }

  /** Neither a comma nor the end follows a value. */
  static DataException separator(Cursor cursor, int behind, char end) {
    return switch (cursor.peek()) {
      case '/', '#', ']', '}', ':' ->
          symbol(cursor, cursor.at(), "a comma or " + end + " is missing");
      default ->
          cursor.problem(
              behind, "a comma or " + end + " is missing here", "put , between two values");
    };
  }

  private static DataException symbol(Cursor cursor, int where, String missing) {
    char here = cursor.peek();
    return switch (here) {
      case '\'', '`' ->
          cursor.problem(where, "a text begins with " + here, "write texts in double quotes");
      case '\u201C', '\u201D', '\u201E' ->
          cursor.problem(
              where, "a text begins with the curly quote " + here, "write straight quotes: \"");
      case '/', '#' -> cursor.problem(where, "JSON has no comments", "remove the comment");
      case ']', '}', ',', ':' ->
          cursor.problem(
              where, missing + " before " + here, "write it, or remove what waits for it");
      case Cursor.END ->
          cursor.problem(where, missing + " at the end of the file", "write the rest of the data");
      default ->
          cursor.problem(where, missing + "; there is " + show(here), "write it or remove this");
    };
  }

  static String show(char character) {
    return character < ' ' || (character >= 0x7F && character <= 0xA0)
        ? "the character U+%04X".formatted((int) character)
        : String.valueOf(character);
  }
}
