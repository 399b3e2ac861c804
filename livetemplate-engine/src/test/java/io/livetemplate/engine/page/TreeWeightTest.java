package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.ModelAccess;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeWeightTest {
  private static final int ROWS = 1_000;

  public record Row(int id, String name) {}

  public record Table(List<Row> rows) {}

  private final CompiledTemplate template =
      new TemplateLoader(new Source(), new ModelAccess(MethodHandles.lookup()))
          .compile(Template.of("rows", Table.class));

  /** One template. */
  private static final class Source implements TemplateSource {
    @Override
    public Optional<Text> find(String name) {
      return Optional.of(
          new Text(
              name,
              "<!doctype html><title>t</title><ul>{{#rows}}<li lt-key=\"{{id}}\">{{name}}</li>"
                  + "{{/rows}}</ul>"));
    }

    @Override
    public List<String> names() {
      return List.of("rows");
    }
  }

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
    List<Row> rows =
        IntStream.range(0, ROWS).mapToObj(i -> new Row(i, "row " + i + " of " + seed)).toList();
    return (RenderedNode) template.render(new Table(rows));
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
