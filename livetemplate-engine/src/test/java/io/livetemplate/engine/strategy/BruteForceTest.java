package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.diff.Differ;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.testing.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On small pages every combination of patches is tried: none is shorter than the plan. */
class BruteForceTest {
  private static final int ROUNDS = 1_500;

  private final List<FragmentStrategy> strategies = BuiltIn.strategies();
  private final Planner planner = new Planner(strategies);
  private final Sheet sheet =
      Sheet.of(
          "<h1 class=\"{{c}}\">{{t}}</h1>{{#s}}<p>{{u}}</p>{{/s}}<ul>{{#a}}<li lt-key=\"{{k}}\""
              + " title=\"{{v}}\">{{w}}{{#b}}<i>{{x}}</i>{{/b}}</li>{{/a}}</ul>");

  @Test
  void noCombinationOfPatchesIsShorterThanThePlan() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      RenderedNode before = sheet.render(model(random));
      RenderedNode after = sheet.render(model(random));
      View client = View.of(sheet.render(FULL).shapes().keySet());
      Optional<ItemDifference> difference = Differ.diff(before, after);
      Plan plan = planner.plan(before, after, client, BuiltIn.NUMBERS);
      long planned = plan.patches().stream().mapToLong(patch -> bytes(patch.json())).sum();
      long least =
          difference
              .map(found -> new Ways(client).of(found).stream().mapToLong(way -> way).min())
              .map(found -> found.orElseThrow())
              .orElse(0L);
      assertThat(planned).as("seed %s: %s", seed, plan).isEqualTo(least);
    }
  }

  private static final Map<String, Object> FULL =
      Map.of(
          "c",
          "c",
          "t",
          "t",
          "s",
          Map.of("u", "u"),
          "a",
          List.of(Map.of("k", 1, "v", "v", "w", "w", "b", Map.of("x", "x"))));

  private static long bytes(String json) {
    return JsonText.bytes(json) + 1L;
  }

  /** The lengths of all combinations. */
  private final class Ways {
    private final View client;

    Ways(View client) {
      this.client = client;
    }

    List<Long> of(ItemDifference item) {
      List<Long> parts = product(leaves(item), sections(item));
      List<Long> all = new ArrayList<>(parts);
      all.addAll(bids(new Change.Whole(item.address(), new WholeItem(item))));
      return all;
    }

    private List<Long> leaves(ItemDifference item) {
      return item.leaves().isEmpty() ? List.of(0L) : bids(Changes.leaves(item));
    }

    private List<Long> sections(ItemDifference item) {
      return product(item.sections(), this::of);
    }

    private List<Long> of(SectionDifference section) {
      List<Long> items = new ArrayList<>(product(section.items(), this::of));
      List<Change.Leaves> rows =
          section.items().stream()
              .filter(item -> !item.leaves().isEmpty())
              .map(Changes::leaves)
              .toList();
      if (rows.size() > 1) {
        items.addAll(
            product(
                bids(new Change.Rows(section.address(), rows)),
                product(section.items(), this::sections)));
      }
      List<Long> order = section.order().isEmpty() ? List.of(0L) : bids(Changes.items(section));
      List<Long> all = new ArrayList<>(product(order, items));
      all.addAll(bids(new Change.Whole(section.address(), new WholeSection(section))));
      return all;
    }

    private List<Long> bids(Change change) {
      List<Long> lengths = new ArrayList<>();
      for (int strategy = 0; strategy < strategies.size(); strategy++) {
        PatchText patch = new PatchText(client);
        patch.begin(Long.MAX_VALUE);
        patch.startArray().number(strategy);
        change.address().writeTo(patch);
        if (strategies.get(strategy).bid(change, client, patch)) {
          lengths.add(bytes(patch.endArray().toString()));
        }
      }
      return lengths;
    }

    private <D> List<Long> product(List<D> differences, Function<D, List<Long>> ways) {
      List<Long> all = List.of(0L);
      for (D difference : differences) {
        all = product(all, ways.apply(difference));
      }
      return all;
    }

    private List<Long> product(List<Long> some, List<Long> others) {
      return some.stream()
          .flatMap(one -> others.stream().map(other -> one + other))
          .distinct()
          .toList();
    }
  }

  private static Map<String, Object> model(Random random) {
    List<Map<String, Object>> items = new ArrayList<>();
    int count = random.nextInt(4);
    int first = random.nextInt(2);
    for (int i : IntStream.range(first, first + count).toArray()) {
      items.add(
          Map.of(
              "k",
              i,
              "v",
              value(random),
              "w",
              value(random),
              "b",
              random.nextBoolean() ? Map.of("x", value(random)) : false));
    }
    if (random.nextInt(3) == 0) {
      items = items.reversed();
    }
    return Map.of(
        "c",
        value(random),
        "t",
        value(random),
        "s",
        random.nextBoolean() ? Map.of("u", value(random)) : false,
        "a",
        items);
  }

  private static Object value(Random random) {
    return random.nextBoolean() ? random.nextInt(3) : "a somewhat longer value";
  }
}
