package io.livetemplate.cli.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values, and those within them. */
final class Values {
  /** Far beyond what anybody writes, far below what the stack of a thread holds. */
  private static final int DEPTH = 256;

  private final Cursor cursor;
  private final Texts texts;
  private int depth;

  Values(Cursor cursor) {
    this.cursor = cursor;
    this.texts = new Texts(cursor);
  }

  @Nullable Object value() {
    char first = cursor.peek();
    return switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> texts.text();
      default -> first == '-' || Numbers.isDigit(first) ? Numbers.number(cursor) : literal();
    };
  }

  private Map<String, @Nullable Object> object() {
    int start = open();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    cursor.skipSpace();
    boolean more = !cursor.take('}');
    while (more) {
      int place = cursor.at();
      String name = name(start);
      Integer earlier = places.putIfAbsent(name, place);
      if (earlier != null) {
        throw cursor.problem(
            place,
            "the name \"%s\" stands twice in one object, first at %s"
                .formatted(name, cursor.coordinates(earlier)),
            "remove or rename one of them");
      }
      colon(name);
      members.put(name, value());
      more = separator(start, "object", '}');
    }
    depth--;
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> array() {
    int start = open();
    List<@Nullable Object> items = new ArrayList<>();
    cursor.skipSpace();
    boolean more = !cursor.take(']');
    while (more) {
      if (cursor.atEnd()) {
        throw unclosed(start, "list", ']');
      }
      items.add(value());
      more = separator(start, "list", ']');
    }
    depth--;
    return Collections.unmodifiableList(items);
  }

  private int open() {
    int start = cursor.at();
    if (++depth > DEPTH) {
      throw cursor.problem(
          start, "nested deeper than " + DEPTH + " levels", "write the data less deeply");
    }
    cursor.next();
    return start;
  }

  private String name(int objectStart) {
    if (cursor.atEnd()) {
      throw unclosed(objectStart, "object", '}');
    }
    if (cursor.peek() == '"') {
      return texts.text();
    }
    int place = cursor.at();
    String word = cursor.word();
    throw word.isEmpty()
        ? Unexpected.name(cursor)
        : cursor.problem(place, "the name " + word + " has no quotes", "write \"" + word + "\"");
  }

  private void colon(String name) {
    cursor.skipSpace();
    if (!cursor.take(':')) {
      throw cursor.problem(
          cursor.at(),
          "the name \"" + name + "\" has no value",
          "write a colon and a value: \"" + name + "\": ...");
    }
    cursor.skipSpace();
  }

  /** Whether another member follows; after it the cursor is there. */
  private boolean separator(int start, String what, char end) {
    int behind = cursor.at();
    cursor.skipSpace();
    if (cursor.take(end)) {
      return false;
    }
    if (cursor.atEnd()) {
      throw unclosed(start, what, end);
    }
    int place = cursor.at();
    if (!cursor.take(',')) {
      throw Unexpected.separator(cursor, behind, end);
    }
    if (cursor.sees(end)) {
      throw cursor.problem(place, "a comma before the closing " + end, "remove the comma");
    }
    cursor.skipSpace();
    return true;
  }

  private DataException unclosed(int start, String what, char end) {
    return cursor.problem(
        cursor.at(),
        "the file ends within the %s that begins at %s".formatted(what, cursor.coordinates(start)),
        "close it with " + end);
  }

  private @Nullable Object literal() {
    int start = cursor.at();
    String word = cursor.word();
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> throw Unexpected.value(cursor, start, word);
    };
  }
}
