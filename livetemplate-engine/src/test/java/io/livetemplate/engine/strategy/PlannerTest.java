package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.wire.FrameWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
  private static final Set<Integer> BOTH = Set.of(0, 1);

  private final Planner planner =
      new Planner(List.of(new MarkerStrategy(), new ReplacementStrategy()));
  private final Sheet sheet =
      Sheet.of(
          "<h1>{{t}}</h1>{{#s}}<p class=\"{{c}}\">{{t}}<b>{{t}}</b></p>{{/s}}<ul>{{#a}}<li lt-key=\"{{k}}\">{{v}}</li>{{/a}}</ul>");

  @Test
  void nothingIsSentForNothing() {
    assertThat(plan(model("x"), model("x")).isEmpty()).isTrue();
  }

  @Test
  void aValueIsSetByMarker() {
    assertThat(frame(model("x"), model("y"))).isEqualTo("[1,0,[[0,0,0,\"y\"]]]");
  }

  @Test
  void aSectionThatAppearsIsReplacedAndItsLayoutRidesAlong() {
    RenderedNode after = sheet.render(Map.of("t", "x", "s", Map.of("c", "k"), "a", List.of()));
    Plan plan = planner.plan(sheet.render(model("x")), after, knowing(Set.of()), BOTH);
    assertThat(plan.patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[1,1,\"<p class=\\\"k\\\">x<b>x</b></p>\"]");
    assertThat(plan.layouts())
        .extracting(shape -> shape.id())
        .contains(sheet.shape().bodies().getFirst().id());
  }

  @Test
  void aKnownLayoutIsNotSentAgain() {
    RenderedNode after = sheet.render(Map.of("t", "x", "s", Map.of("c", "k"), "a", List.of()));
    Plan plan = planner.plan(sheet.render(model("x")), after, knowing(ids(after)), BOTH);
    assertThat(plan.layouts()).isEmpty();
  }

  @Test
  void manyValuesOfASmallRegionAreReplacedWhenThatIsShorter() {
    Sheet small = Sheet.of("<p>{{#s}}{{a}}<br>{{b}}<br>{{c}}<br>{{/s}}</p>");
    RenderedNode before = small.render(Map.of("s", Map.of("a", "1", "b", "2", "c", "3")));
    RenderedNode after = small.render(Map.of("s", Map.of("a", "4", "b", "5", "c", "6")));
    ClientView client = knowing(ids(after));
    assertThat(planner.plan(before, after, client, BOTH).patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[1,1,\"4<br>5<br>6<br>\"]");
    assertThat(planner.preferring(0).plan(before, after, client, BOTH).patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[0,[1,0],0,\"4\",1,\"5\",2,\"6\"]");
  }

  @Test
  void aPreferredStrategyIsTakenWhereItBids() {
    Plan plan =
        planner
            .preferring(1)
            .plan(sheet.render(model("x")), sheet.render(model("y")), knowing(Set.of()), BOTH);
    assertThat(plan.patches()).extracting(PlannedPatch::strategy).containsOnly(1);
  }

  @Test
  void anotherTemplateReplacesTheRootAndNamesItsShape() {
    Sheet other = Sheet.of("<h2>{{t}}</h2>");
    Plan plan =
        planner.plan(sheet.render(model("x")), other.render(model("x")), knowing(Set.of()), BOTH);
    assertThat(plan.patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[1,0,\"<!doctype html><h2>x</h2>\",\"" + other.shape().id() + "\"]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aPlanIsNeverBeatenBySingleStrategiesNorByTheRootAndIsTheSameEachTime(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      RenderedNode before = sheet.render(random(random));
      RenderedNode after = sheet.render(random(random));
      ClientView client = knowing(random.nextBoolean() ? ids(before) : Set.of());
      int best = length(planner.plan(before, after, client, BOTH));
      assertThat(FrameWriter.frame(1, 0, planner.plan(before, after, client, BOTH)))
          .isEqualTo(FrameWriter.frame(1, 0, planner.plan(before, after, client, BOTH)));
      if (best > 0) {
        assertThat(best)
            .isLessThanOrEqualTo(length(planner.preferring(0).plan(before, after, client, BOTH)));
        assertThat(best)
            .isLessThanOrEqualTo(length(planner.preferring(1).plan(before, after, client, BOTH)));
        assertThat(best)
            .isLessThanOrEqualTo(length(planner.replaceRoot(before, after, client, BOTH)) + 32);
      }
    }
  }

  private static Map<String, Object> random(Random random) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      if (random.nextBoolean()) {
        items.add(Map.of("k", i, "v", "v" + random.nextInt(2)));
      }
    }
    Collections.shuffle(items, random);
    return Map.of(
        "t",
        "t" + random.nextInt(2),
        "s",
        random.nextBoolean() ? Map.of("c", random.nextInt(3)) : false,
        "a",
        items);
  }

  private static int length(Plan plan) {
    return plan.isEmpty() ? 0 : FrameWriter.frame(1, 0, plan).length();
  }

  private String frame(Map<String, ?> before, Map<String, ?> after) {
    return FrameWriter.frame(1, 0, plan(before, after));
  }

  private Plan plan(Map<String, ?> before, Map<String, ?> after) {
    return planner.plan(sheet.render(before), sheet.render(after), knowing(Set.of()), BOTH);
  }

  private static Map<String, Object> model(String text) {
    return Map.of("t", text, "s", false, "a", List.of());
  }

  private static Set<ShapeId> ids(RenderedNode node) {
    return node.shapes().keySet();
  }

  private static ClientView knowing(Set<ShapeId> known) {
    return new ClientView() {
      @Override
      public boolean knows(ShapeId shape) {
        return known.contains(shape);
      }

      @Override
      public Compression compression() {
        return Compression.NONE;
      }
    };
  }
}
