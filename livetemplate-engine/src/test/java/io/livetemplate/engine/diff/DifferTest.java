package io.livetemplate.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferTest {
  private final Sheet keyed =
      Sheet.of("<p>{{t}}</p><ul>{{#a}}<li lt-key=\"{{k}}\">{{v}}</li>{{/a}}</ul>");

  @Test
  void equalVersionsDoNotDiffer() {
    assertThat(diff(Map.of("t", "x", "a", List.of()), Map.of("t", "x", "a", List.of()))).isNull();
  }

  @Test
  void aListGivenBackWithAnItemMoreIsSeen() {
    var list = new java.util.ArrayList<Object>(List.of(item("1", "a")));
    Map<String, Object> model = Map.of("t", "x", "a", list);
    var before = keyed.render(model);
    list.add(item("2", "b"));
    ItemDifference found = Differ.diff(before, keyed.render(model)).orElseThrow();
    assertThat(found.sections().getFirst().order()).hasToString("Optional[[0, -1]]");
  }

  @Test
  void aChangedTextIsALeafOfItsRegion() {
    ItemDifference found =
        diff(
            Map.of("t", "x", "a", List.of(item("1", "a"))),
            Map.of("t", "y", "a", List.of(item("1", "b"))));
    assertThat(found.leaves()).extracting(Change.Leaf::after).containsExactly("y");
    ItemDifference inner = found.sections().getFirst().items().getFirst();
    assertThat(inner.address().steps()).containsExactly(1, 0);
    assertThat(inner.leaves()).extracting(Change.Leaf::after).containsExactly("b");
  }

  @Test
  void keyedItemsAreFollowedWhenTheyMove() {
    SectionDifference list =
        diff(
                Map.of("t", "x", "a", List.of(item("1", "a"), item("2", "b"), item("3", "c"))),
                Map.of("t", "x", "a", List.of(item("3", "c"), item("1", "z"), item("4", "d"))))
            .sections()
            .getFirst();
    assertThat(list.order()).hasToString("Optional[[2, 0, -1]]");
    assertThat(list.items()).hasSize(1);
    assertThat(list.items().getFirst().address().steps()).containsExactly(1, 0);
  }

  @Test
  void repeatedKeysFallBackToPositions() {
    SectionDifference list =
        diff(
                Map.of("t", "x", "a", List.of(item("1", "a"), item("1", "b"))),
                Map.of("t", "x", "a", List.of(item("1", "b"), item("1", "b"))))
            .sections()
            .getFirst();
    assertThat(list.order()).isEmpty();
    assertThat(list.items()).hasSize(1);
  }

  @Test
  void otherShapesAreNotComparedInside() {
    ItemDifference found =
        Differ.diff(Sheet.of("<p>a</p>").render(Map.of()), Sheet.of("<i>a</i>").render(Map.of()))
            .orElseThrow();
    assertThat(found.isOtherShape()).isTrue();
    assertThat(found.sections()).isEmpty();
  }

  private static Map<String, Object> item(String key, String value) {
    return Map.of("k", key, "v", value);
  }

  @SuppressWarnings("NullAway") // null stands for "no difference" in these tests
  private ItemDifference diff(Map<String, ?> before, Map<String, ?> after) {
    return Differ.diff(keyed.render(before), keyed.render(after)).orElse(null);
  }
}
