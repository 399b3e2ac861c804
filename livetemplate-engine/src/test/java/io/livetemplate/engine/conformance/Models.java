package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models of lists, as JSON. */
final class Models {
  private Models() {}

  static String keyed(int... keys) {
    return IntStream.of(keys)
        .mapToObj(key -> "{\"k\":" + key + ",\"v\":\"v" + key + "\"}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }

  static String unkeyed(String... values) {
    return List.of(values).stream()
        .map(value -> "{\"v\":\"" + value + "\"}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }

  static String range(int from, int to) {
    return keyed(IntStream.range(from, to).toArray());
  }

  static String turned(int size) {
    return keyed(
        IntStream.range(0, size).map(i -> (i + size - Math.min(2, size)) % size).toArray());
  }

  static String changed(int size) {
    return IntStream.range(0, size)
        .mapToObj(key -> "{\"k\":" + key + ",\"v\":" + key * 7 + "}")
        .collect(Collectors.joining(",", "{\"a\":[", "]}"));
  }
}
