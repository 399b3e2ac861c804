package io.livetemplate.examples.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.DiffStep;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeltaStrategyTest {
  private final Template<Object> page =
      Template.of("page.html")
          .from(name ->
              Optional.of(new TemplateSource.Text(name, "<b>{{count}}</b><i>{{name}}</i>")));

  @Test
  void joinsTheBiddingByBeingOnThePathAndWinsWhereItIsShorter() {
    DiffStep step =
        diff(Map.of("count", 1999999, "name", "a"), Map.of("count", 2000000, "name", "a"));
    assertThat(step.patches()).extracting(DiffStep.Patch::strategy).containsExactly("delta");
    assertThat(step.frame()).isEqualTo("[1,0,[[0,0,0,1]]]");
  }

  @Test
  void leavesTextsToOthers() {
    DiffStep step = diff(Map.of("count", 1, "name", "a"), Map.of("count", 2, "name", "b"));
    assertThat(step.patches()).extracting(DiffStep.Patch::strategy).containsExactly("marker");
  }

  @Test
  void leavesNumbersToOthersThatJavaScriptWouldWriteInAnotherWay() {
    for (List<String> numbers :
        List.of(List.of("007", "8"), List.of("1.0", "2"), List.of("1", "10000000000000000"))) {
      DiffStep step =
          diff(
              Map.of("count", numbers.get(0), "name", "a"),
              Map.of("count", numbers.get(1), "name", "a"));
      assertThat(step.patches()).extracting(DiffStep.Patch::strategy).containsExactly("marker");
    }
  }

  private DiffStep diff(Object before, Object after) {
    return LiveTemplate.builder(MethodHandles.lookup())
        .build()
        .templates()
        .diff(page, List.of(before, after), Optional.empty())
        .getFirst();
  }
}
