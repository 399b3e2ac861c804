package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** What counts as a list. */
final class Lists {
  private Lists() {}

  /** A file path is iterable over its parts, but nobody means that. */
  static boolean isList(Class<?> type) {
    return List.class.isAssignableFrom(type)
        || (Iterable.class.isAssignableFrom(type)
            && !Path.class.isAssignableFrom(type)
            && !Map.class.isAssignableFrom(type))
        || type.isArray();
  }

  /** The items of what {@link #isList} accepts; a view where that costs nothing. */
  static List<?> items(@Nullable Object list) {
    return switch (list) {
      case null -> List.of();
      case List<?> items -> items;
      case Object[] items -> Arrays.asList(items);
      case Iterable<?> iterable -> {
        var items = new ArrayList<@Nullable Object>();
        iterable.forEach(items::add);
        yield items;
      }
      case Object array -> {
        int length = Array.getLength(array);
        var items = new ArrayList<@Nullable Object>(length);
        for (int i = 0; i < length; i++) {
          items.add(Array.get(array, i));
        }
        yield items;
      }
    };
  }

  static boolean isOnce(Class<?> type) {
    return BaseStream.class.isAssignableFrom(type) || Iterator.class.isAssignableFrom(type);
  }

  /** Refuses what can be read only once. */
  static void notOnce(Object value) {
    if (isOnce(value.getClass())) {
      throw new ModelException(
          "a %s cannot be shown: it can be read once only, and a live page is rendered many times; put a list into the model, made with toList()"
              .formatted(value instanceof Iterator<?> ? "Iterator" : "Stream"));
    }
  }
}
