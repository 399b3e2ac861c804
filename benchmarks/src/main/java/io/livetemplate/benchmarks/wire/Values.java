package io.livetemplate.benchmarks.wire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the models of the workloads, whose form is known. */
final class Values {
  private Values() {}

  @SuppressWarnings("unchecked") // every list in the workloads is one of objects
  static List<Map<String, Object>> maps(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked") // every object in the workloads has names and values
  static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** As the page shows it. */
  static String text(Map<String, Object> model, String key) {
    return String.valueOf(model.get(key));
  }
}
