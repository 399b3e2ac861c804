package io.livetemplate.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The models of a workload, frozen, one after the other and again from the first. Thread-safe. */
final class Steps {
  private final List<Map<?, ?>> all;

  Steps(List<Map<String, Object>> steps) {
    all = steps.stream().<Map<?, ?>>map(step -> (Map<?, ?>) frozen(step)).toList();
  }

  Map<?, ?> first() {
    return all.getFirst();
  }

  @SuppressWarnings("ReferenceEquality") // the models are these very objects
  Map<?, ?> after(Map<?, ?> model) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == model) {
        return all.get((i + 1) % all.size());
      }
    }
    throw new IllegalStateException("no model of this workload");
  }

  /** What JSON was read into, unmodifiable: so nothing that did not change is rendered again. */
  private static Object frozen(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .collect(
                  Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> frozen(entry.getValue())));
      case List<?> list -> list.stream().map(Steps::frozen).toList();
      default -> value;
    };
  }
}
