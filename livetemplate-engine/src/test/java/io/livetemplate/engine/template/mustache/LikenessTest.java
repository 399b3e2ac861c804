package io.livetemplate.engine.template.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "total, total, 0",
    "totl, total, 1",
    "toatl, total, 1",
    "tax, total, 3",
    "'', abc, 3"
  })
  void distanceCountsSlipsOfTheFinger(String a, String b, int distance) {
    assertThat(Likeness.distance(a, b)).isEqualTo(distance);
    assertThat(Likeness.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void theNearestNameIsMeant() {
    assertThat(Likeness.nearest("custmer", List.of("customers", "customer", "cost")))
        .contains("customer");
    assertThat(Likeness.nearest("ab", List.of("xy", "abcd"))).isEmpty();
    assertThat(Likeness.nearest("a", List.of("c", "b"))).contains("b");
  }

  @Test
  void endlessNamesAreNotCompared() {
    assertThat(Likeness.nearest("x".repeat(1_000), List.of("x".repeat(999)))).isEmpty();
  }
}
