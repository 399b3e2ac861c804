package io.livetemplate.benchmarks;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.engine.diff.Differ;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.strategy.GranularStrategy;
import io.livetemplate.engine.strategy.MarkerStrategy;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.strategy.ReplacementStrategy;
import io.livetemplate.engine.strategy.StaticDynamicStrategy;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.wire.FrameWriter;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one changed row of many costs when the model is made of records and unchangeable lists. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up first
public class RowsBenchmark {
  private static final String TEMPLATE =
      """
      <!doctype html>
      <title>Rows</title>
      <table><thead><tr><th>Id</th><th>Name</th><th>City</th><th>Amount</th></tr></thead><tbody>
      {{#rows}}
      <tr lt-key="{{id}}"><td>{{id}}</td><td>{{name}}</td><td>{{city}}</td><td>{{amount}} {{currency}}</td></tr>
      {{/rows}}
      </tbody></table>
      """;

  private static final Set<Integer> LOADED = Set.of(0, 1, 2, 3);

  /** How many rows. */
  @Param({"1000", "10000"})
  int rows;

  private final Planner planner =
      new Planner(
          List.of(
              new GranularStrategy(),
              new MarkerStrategy(),
              new ReplacementStrategy(),
              new StaticDynamicStrategy()));
  private HtmlRenderer renderer;
  private ClientView client;
  private Table first;
  private Table second;
  private RenderedNode before;
  private RenderedNode after;

  /**
   * A row.
   *
   * @param id its key
   * @param name some text
   * @param city some text
   * @param amount some number
   */
  public record Row(int id, String name, String city, long amount) {}

  /**
   * The model.
   *
   * @param rows the list
   * @param currency read by each row
   */
  public record Table(List<Row> rows, String currency) {}

  /** Makes two versions that differ in the amount of the row in the middle. */
  @Setup
  public void make() {
    TemplateSource none = name -> Optional.empty();
    renderer =
        new HtmlRenderer(
            HtmlCompiler.compile(
                new MustacheTemplates(PartialSource.of(none)),
                new SourceFile("rows.html", TEMPLATE)),
            new ModelAccess(MethodHandles.lookup()));
    List<Row> list =
        IntStream.range(0, rows)
            .mapToObj(i -> new Row(i, "name " + i, "city " + i % 17, i * 31L))
            .toList();
    List<Row> changed = new ArrayList<>(list);
    changed.set(rows / 2, new Row(rows / 2, "name " + rows / 2, "elsewhere", -1));
    first = new Table(list, "EUR");
    second = new Table(List.copyOf(changed), "EUR");
    before = renderer.render(first);
    client = new FirstPage(Set.copyOf(before.shapes().keySet()));
    after = renderer.render(second, Environment.PLAIN, before);
  }

  /** The first version. */
  @Benchmark
  public RenderedNode first() {
    return renderer.render(first);
  }

  /** The next version, sharing all rows but one. */
  @Benchmark
  public RenderedNode again() {
    return renderer.render(second, Environment.PLAIN, before);
  }

  /** All that an update does before the frame is sent. */
  @Benchmark
  public String update() {
    RenderedNode next = renderer.render(second, Environment.PLAIN, before);
    return FrameWriter.frame(1, 0, planner.plan(before, next, client, LOADED), next);
  }

  /** What differs. */
  @Benchmark
  public Optional<ItemDifference> diff() {
    return Differ.diff(before, after);
  }
}
