package io.livetemplate.cli.data;

import org.jspecify.annotations.Nullable;

/** Reads JSON. */
public final class Json {
  private Json() {}

  /**
   * Reads one value.
   *
   * @param file the name to show in messages
   * @param bytes UTF-8, with or without a byte order mark
   * @return see the package; maps and lists are unmodifiable
   * @throws DataException when it is not JSON, nested too deeply, or holds a name twice
   */
  public static @Nullable Object read(String file, byte[] bytes) {
    Cursor cursor = new Cursor(file, Utf8.decode(file, bytes));
    cursor.skipSpace();
    if (cursor.atEnd()) {
      throw cursor.problem(0, "the file is empty", "write JSON such as {\"name\": \"Ada\"}");
    }
    Object value = new Values(cursor).value();
    cursor.skipSpace();
    if (!cursor.atEnd()) {
      throw cursor.problem(
          cursor.at(),
          "there is more after the end of the value",
          "remove it, or put several values into one list: [..., ...]");
    }
    return value;
  }
}
