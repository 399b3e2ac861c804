package io.livetemplate.engine.conformance;

import static io.livetemplate.engine.conformance.Models.changed;
import static io.livetemplate.engine.conformance.Models.keyed;
import static io.livetemplate.engine.conformance.Models.range;
import static io.livetemplate.engine.conformance.Models.turned;

import java.util.List;

/** The same lists in many sizes: what is shortest depends on it. */
final class SizeScenarios {
  private static final List<Integer> SIZES = List.of(1, 10, 20, 30, 100);

  private SizeScenarios() {}

  static List<Scenario> all() {
    return SIZES.stream().flatMap(size -> of(size).stream()).toList();
  }

  private static List<Scenario> of(int size) {
    return List.of(
        Scenario.of("nothing to " + size, ListScenarios.KEYED, keyed(), range(0, size), keyed()),
        Scenario.of(
            size + ", the last two exchanged with the first",
            ListScenarios.KEYED,
            range(0, size),
            turned(size)),
        Scenario.of(
            size + ", every value changes", ListScenarios.KEYED, range(0, size), changed(size)),
        Scenario.of(
            size + ", one more at both ends",
            ListScenarios.KEYED,
            range(1, size + 1),
            range(0, size + 2)));
  }
}
