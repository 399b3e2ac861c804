package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeWeightTest {
  private static final int ROWS = 1_000;

  private final Sheet sheet =
      Sheet.of(
          "<!doctype html><title>t</title><ul>{{#rows}}<li lt-key=\"{{id}}\">{{name}}</li>{{/rows}}"
              + "</ul>");

  @Test
  void a_tree_weighs_about_what_it_takes_from_the_heap() {
    List<RenderedNode> kept = new ArrayList<>();
    render(0);
    long before = heap();
    for (int i = 0; i < 50; i++) {
      kept.add(render(i));
    }
    long taken = heap() - before;
    long weight = kept.stream().mapToLong(tree -> TreeWeight.of(tree, null)).sum();
    assertThat((double) weight / taken).as("%s of %s bytes", weight, taken).isBetween(0.5, 2.0);
    assertThat(kept).hasSize(50);
  }

  @Test
  void what_is_shared_is_not_counted_and_what_is_only_equal_is() {
    RenderedNode one = render(1);
    assertThat(TreeWeight.of(one, one)).isZero();
    assertThat(TreeWeight.of(one, render(1))).isGreaterThan(TreeWeight.of(one, null) / 2);
  }

  private RenderedNode render(int seed) {
    List<Map<String, Object>> rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> Map.<String, Object>of("id", i, "name", "row " + i + " of " + seed))
            .toList();
    return sheet.render(Map.of("rows", rows));
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
