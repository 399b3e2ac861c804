package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every limit of {@code docs/limits.md} does what it says there, on every transport. */
@Execution(ExecutionMode.CONCURRENT)
final class LimitsTest {
  /** Tripped by the StopRules of the TCK, on each listener. */
  private static final Setting<?> ELSEWHERE = Limits.STOP;

  @TestFactory
  Stream<DynamicContainer> beyond_a_limit_happens_what_is_written() {
    return Stream.of(Stack.values())
        .map(stack ->
            dynamicContainer(stack.name(), LimitRow.all().stream().map(row -> trip(stack, row))));
  }

  private static DynamicTest trip(Stack stack, LimitRow row) {
    return dynamicTest(
        row.limit().key(),
        () -> {
          try (Stage stage = new Stage(stack, row.small())) {
            assertThat(row.move().outcome(stage)).isEqualTo(row.beyond());
          }
        });
  }

  /** The same moves do no harm within the limits, so it is the limit that was tripped. */
  @TestFactory
  Stream<DynamicTest> within_the_limits_the_same_is_fine() {
    return LimitRow.all().stream()
        .filter(row -> row.within() != null)
        .map(row ->
            dynamicTest(
                row.limit().key(),
                () -> {
                  try (Stage stage = new Stage(Stack.JETTY, row.usual())) {
                    assertThat(row.move().outcome(stage)).isEqualTo(row.within());
                  }
                }));
  }

  @Test
  void no_limit_is_left_out() throws IllegalAccessException {
    Set<Setting<?>> tried = new HashSet<>(Set.of(ELSEWHERE));
    LimitRow.all().forEach(row -> tried.add(row.limit()));
    List<Setting<?>> all = new ArrayList<>();
    for (Field field : Limits.class.getFields()) {
      all.add((Setting<?>) field.get(null));
    }
    assertThat(tried).containsExactlyInAnyOrderElementsOf(all);
  }
}
