package io.livetemplate.engine.render.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of maps. */
final class Maps {
  private Maps() {}

  static @Nullable Object member(Map<?, ?> map, String name) {
    if (map.isEmpty()) {
      return Absent.VALUE;
    }
    return map.keySet().iterator().next() instanceof String
        ? byText(map, name)
        : byWrittenKey(map, name);
  }

  private static @Nullable Object byText(Map<?, ?> map, String name) {
    var value = map.get(name);
    return value != null || map.containsKey(name) ? value : Absent.VALUE;
  }

  /** Keys that are no texts (enums, numbers) are meant by what they print. */
  private static @Nullable Object byWrittenKey(Map<?, ?> map, String name) {
    for (var entry : map.entrySet()) {
      if (name.equals(String.valueOf(entry.getKey()))) {
        return entry.getValue();
      }
    }
    return Absent.VALUE;
  }
}
