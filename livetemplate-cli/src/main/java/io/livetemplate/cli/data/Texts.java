package io.livetemplate.cli.data;

/** Reads texts in double quotes. */
final class Texts {
  private final Cursor cursor;

  Texts(Cursor cursor) {
    this.cursor = cursor;
  }

  String text() {
    int start = cursor.at();
    cursor.next();
    StringBuilder text = new StringBuilder();
    while (!cursor.take('"')) {
      int place = cursor.at();
      if (cursor.atEnd()) {
        throw cursor.problem(start, "a text does not end", "close it with \"");
      }
      char here = cursor.next();
      if (here < ' ') {
        throw control(start, place, here);
      }
      text.append(here == '\\' ? escape(place) : here);
    }
    return text.toString();
  }

  private DataException control(int start, int place, char here) {
    return switch (here) {
      case '\n', '\r' ->
          cursor.problem(
              start, "a text does not end in its line", "close it with \", or write \\n in it");
      case '\t' -> cursor.problem(place, "a tab in a text", "write \\t");
      default ->
          cursor.problem(
              place, Unexpected.show(here) + " in a text", "write \\u%04x".formatted((int) here));
    };
  }

  private char escape(int place) {
    char kind = cursor.next();
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex(place);
      default ->
          throw cursor.problem(
              place,
              "\\" + (kind == Cursor.END ? "" : Unexpected.show(kind)) + " is no escape",
              "write \\\\ for a backslash");
    };
  }

  private char hex(int place) {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(cursor.peek(), 16);
      if (digit < 0 || cursor.peek() > 'f') {
        throw cursor.problem(
            place, cursor.since(place) + " is no escape", "write four digits of base 16 after \\u");
      }
      cursor.next();
      code = code * 16 + digit;
    }
    return (char) code;
  }
}
