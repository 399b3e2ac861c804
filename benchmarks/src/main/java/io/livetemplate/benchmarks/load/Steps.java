package io.livetemplate.benchmarks.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The models of a workload, one after the other and again from the first. They are frozen and share
 * what is equal in them, as those of an application do that changes one row of a thousand.
 * Thread-safe.
 */
final class Steps {
  private final List<Map<?, ?>> all;

  Steps(List<Map<String, Object>> steps) {
    Map<Object, Object> known = new HashMap<>();
    all = steps.stream().<Map<?, ?>>map(step -> (Map<?, ?>) shared(step, known)).toList();
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

  private static Object shared(Object value, Map<Object, Object> known) {
    Object frozen =
        switch (value) {
          case Map<?, ?> map ->
              map.entrySet().stream()
                  .filter(entry -> entry.getValue() != null)
                  .collect(
                      Collectors.toUnmodifiableMap(
                          Map.Entry::getKey, entry -> shared(entry.getValue(), known)));
          case List<?> list -> list.stream().map(one -> shared(one, known)).toList();
          default -> value;
        };
    Object before = known.putIfAbsent(frozen, frozen);
    return before == null ? frozen : before;
  }
}
