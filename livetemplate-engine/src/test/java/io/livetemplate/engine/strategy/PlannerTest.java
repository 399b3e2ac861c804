package io.livetemplate.engine.strategy;

import static io.livetemplate.engine.testing.BuiltIn.GRANULAR;
import static io.livetemplate.engine.testing.BuiltIn.MARKER;
import static io.livetemplate.engine.testing.BuiltIn.REPLACEMENT;
import static io.livetemplate.engine.testing.BuiltIn.STATIC_DYNAMIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.testing.View;
import io.livetemplate.engine.wire.FrameWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private final Planner planner = new Planner(BuiltIn.strategies());
  private final Sheet sheet =
      Sheet.of(
          "<h1>{{t}}</h1>{{#s}}<p class=\"{{c}}\">{{t}}<b>{{t}}</b></p>{{/s}}<ul>{{#a}}<li"
              + " lt-key=\"{{k}}\" class=\"row{{#on}} on{{/on}}\">{{v}}</li>{{/a}}</ul>");

  @Test
  void nothingIsSentForNothing() {
    assertThat(planner.plan(page("x"), page("x"), knowing(Set.of()), BuiltIn.NUMBERS).isEmpty())
        .isTrue();
  }

  @Test
  void aValueIsSetByMarker() {
    assertThat(patches(page("x"), page("y"))).containsExactly("[1,0,0,\"y\"]");
  }

  @Test
  void aNumberTravelsAsANumber() {
    assertThat(patches(page("x"), page("12.5"))).containsExactly("[1,0,0,12.5]");
  }

  @Test
  void aSectionThatAppearsBringsItsLayoutAlong() {
    RenderedNode after = sheet.render(Map.of("t", "x", "s", Map.of("c", "k"), "a", List.of()));
    Plan plan = planner.plan(page("x"), after, knowing(Set.of()), BuiltIn.NUMBERS);
    assertThat(plan.layouts())
        .extracting(sent -> sent.shape().id())
        .containsExactly(sheet.shape().bodies().getFirst().id());
    assertThat(planner.plan(page("x"), after, knowing(ids(after)), BuiltIn.NUMBERS).layouts())
        .isEmpty();
  }

  @Test
  void newItemsAreBuiltFromTheirValues() {
    assertThat(patches(page("x", "1", "2"), page("x", "2", "3")))
        .containsExactly("[3,2,[1,[3,\"\",\"v3\"]]]");
  }

  @Test
  void staticsComeWithTheFirstItemThatIsBuilt() {
    Plan plan = planner.plan(page("x"), page("x", "1"), knowing(Set.of()), BuiltIn.NUMBERS);
    assertThat(plan.patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[3,2,[[1,\"\",\"v1\"]]]");
    assertThat(plan.layouts())
        .extracting(SentLayout::json)
        .containsExactly(
            "[\""
                + sheet.shape().bodies().getLast().id()
                + "\",\"<li></li>\",[[\"0\",\"lt-key\"],[\"0\",\"class\",\"row\",1],[\"0\",0]]]");
  }

  @Test
  void listsAreEditedOrWrittenDownWhicheverIsShorter() {
    String[] many = IntStream.range(0, 1000).mapToObj(String::valueOf).toArray(String[]::new);
    List<String> changed = new ArrayList<>(List.of(many));
    changed.remove(3);
    assertThat(patches(page("x", many), page("x", changed.toArray(String[]::new))))
        .containsExactly("[0,2,3,1]");
    changed = new ArrayList<>(List.of(many).reversed());
    assertThat(patches(page("x", many), page("x", changed.toArray(String[]::new))))
        .containsExactly("[0,2,[999,-1997]]");
    changed = new ArrayList<>(List.of(many));
    changed.set(1, "998");
    changed.set(998, "1");
    assertThat(patches(page("x", many), page("x", changed.toArray(String[]::new))))
        .containsExactly("[0,2,1,[998],998,[1]]");
    assertThat(patches(page("x", many), page("x"))).containsExactly("[0,2,[]]");
  }

  @Test
  void oneClassTokenOfManyIsPatchedAsAToken() {
    Sheet cards = Sheet.of("<p class=\"a-long-name and-more{{#on}} on{{/on}}\">t</p>");
    assertThat(patches(cards.render(Map.of("on", false)), cards.render(Map.of("on", true))))
        .containsExactly("[0,0,0,\"+on\"]");
    assertThat(patches(cards.render(Map.of("on", true)), cards.render(Map.of("on", false))))
        .containsExactly("[0,0,0,\"-on\"]");
  }

  @Test
  void manyValuesOfOnePlaceAreAColumn() {
    Sheet ticker =
        Sheet.of("<ul>{{#a}}<li lt-key=\"{{k}}\">No. {{k}}: <b>{{v}}</b></li>{{/a}}</ul>");
    assertThat(
            patches(
                ticker.render(Map.of("a", rows("1", "2", "3"))),
                ticker.render(Map.of("a", rows("4", "5", "6")))))
        .containsExactly("[1,1,2,[0,-4],[4,5,6]]");
  }

  @Test
  void anotherTemplateReplacesTheRootAndNamesItsShape() {
    Sheet other = Sheet.of("<h2>{{t}}</h2>");
    assertThat(patches(page("x"), other.render(Map.of("t", "x"))))
        .containsExactly("[2,0,\"<!doctype html><h2>x</h2>\",\"" + other.shape().id() + "\"]");
  }

  @Test
  void aPreferredStrategyIsTakenWhereItBids() {
    RenderedNode before = page("x", "1");
    RenderedNode after = page("y", "1", "2");
    for (int only : BuiltIn.NUMBERS) {
      Plan plan =
          planner.preferring(only).plan(before, after, knowing(ids(after)), BuiltIn.NUMBERS);
      assertThat(plan.patches()).extracting(PlannedPatch::strategy).contains(only);
    }
  }

  @Test
  void byChangeKindTheStrategyFollowsFromWhatChanged() {
    Policy policy = Policy.of(Settings.of(Map.of("policy", "by-change-kind")));
    Planner byKind = new Planner(BuiltIn.strategies(), policy);
    Sheet kinds =
        Sheet.of(
            "<p>{{t}}</p><p><i title=\"{{u}}\">x</i></p><ul>{{#a}}<li"
                + " lt-key=\"{{.}}\">{{.}}</li>{{/a}}</ul>");
    RenderedNode before = kinds.render(Map.of("t", "a", "u", "a", "a", List.of(1)));
    assertThat(
            strategies(byKind, before, kinds.render(Map.of("t", "b", "u", "a", "a", List.of(1)))))
        .containsExactly(STATIC_DYNAMIC);
    assertThat(
            strategies(byKind, before, kinds.render(Map.of("t", "a", "u", "b", "a", List.of(1)))))
        .containsExactly(MARKER);
    assertThat(
            strategies(
                byKind, before, kinds.render(Map.of("t", "a", "u", "a", "a", List.of(1, 2)))))
        .containsExactly(GRANULAR);
    assertThat(
            strategies(byKind, before, kinds.render(Map.of("t", "b", "u", "b", "a", List.of(1)))))
        .containsExactly(REPLACEMENT);
  }

  @Test
  void anUnknownPolicyIsAnErrorThatNamesThem() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Policy.of(Settings.of(Map.of("policy", "fastest"))))
        .withMessage("setting policy=fastest names no policy; write smallest or by-change-kind");
  }

  @Test
  void whereTheChannelCompressesLongPatchesAreJudgedDeflated() {
    Sheet cells = Sheet.of("<div>{{#a}}<p lt-key=\"{{k}}\" title=\"{{v}}\">{{v}}</p>{{/a}}</div>");
    RenderedNode before = cells.render(Map.of("a", List.of()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(Map.of("k", i, "v", "value " + i % 3));
    }
    RenderedNode after = cells.render(Map.of("a", rows));
    for (Compression compression : Compression.values()) {
      ClientView client = new View(ids(after), ids(after), compression);
      Plan best = planner.plan(before, after, client, BuiltIn.NUMBERS);
      long weight = weight(best, after, compression);
      for (int only : BuiltIn.NUMBERS) {
        Plan single = planner.preferring(only).plan(before, after, client, BuiltIn.NUMBERS);
        assertThat(weight).isLessThanOrEqualTo(weight(single, after, compression));
      }
    }
  }

  private static long weight(Plan plan, RenderedNode after, Compression compression) {
    return new Weight(compression).of(FrameWriter.frame(1, 0, plan, after));
  }

  @Test
  void aRepairReplacesTheRegionEvenWhenNothingChanged() {
    RenderedNode same = page("x", "1", "2");
    Plan item =
        planner.repair(
            same, same, knowing(ids(same)), BuiltIn.NUMBERS, Set.of(address(2, 1)), REPLACEMENT);
    assertThat(item.patches())
        .extracting(PlannedPatch::json)
        .containsExactly("[2,[2,1],\"<li lt-key=\\\"2\\\" class=\\\"row\\\">v2</li>\"]");
    Plan section =
        planner.repair(
            same,
            page("y", "1"),
            knowing(ids(same)),
            BuiltIn.NUMBERS,
            Set.of(address(2)),
            REPLACEMENT);
    assertThat(section.patches())
        .extracting(PlannedPatch::json)
        .containsExactly(
            "[1,0,0,\"y\"]", "[2,2,\"<li lt-key=\\\"1\\\" class=\\\"row\\\">v1</li>\"]");
  }

  private static Address address(Integer... steps) {
    return new Address(List.of(steps));
  }

  private static List<Integer> strategies(
      Planner planner, RenderedNode before, RenderedNode after) {
    return planner.plan(before, after, knowing(ids(after)), BuiltIn.NUMBERS).patches().stream()
        .map(PlannedPatch::strategy)
        .toList();
  }

  private List<String> patches(RenderedNode before, RenderedNode after) {
    return planner.plan(before, after, knowing(ids(before)), BuiltIn.NUMBERS).patches().stream()
        .map(PlannedPatch::json)
        .toList();
  }

  private RenderedNode page(String text, String... keys) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String key : keys) {
      items.add(Map.of("k", key, "v", "v" + key, "on", false));
    }
    return sheet.render(Map.of("t", text, "s", false, "a", items));
  }

  private static List<Map<String, Object>> rows(String... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> Map.<String, Object>of("k", i, "v", values[i]))
        .toList();
  }

  private static Set<ShapeId> ids(RenderedNode node) {
    return node.shapes().keySet();
  }

  private static ClientView knowing(Set<ShapeId> known) {
    return View.of(known);
  }
}
