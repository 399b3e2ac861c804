package io.livetemplate.benchmarks;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.benchmarks.wire.Workload;
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
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.wire.FrameWriter;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/**
 * What a change costs the server, part by part: from the model to HTML, from the next model to the
 * next tree, from two trees to the text of a frame.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up first
public class RenderDiffBenchmark {
  /** One value of a small page, one cell of 1,000 rows, 50 values, a whole branch. */
  @Param({"w1-counter", "w5-cell", "w8-ticker", "w7-branch"})
  String workload;

  private final Planner planner =
      new Planner(
          List.of(
              new GranularStrategy(),
              new MarkerStrategy(),
              new ReplacementStrategy(),
              new StaticDynamicStrategy()));
  private final Set<Integer> loaded = Set.of(0, 1, 2, 3);
  private HtmlRenderer renderer;
  private Map<String, Object> first;
  private Map<String, Object> second;
  private RenderedNode before;
  private RenderedNode after;
  private ClientView client;

  /** Reads the workload that the property {@code workloads} finds. */
  @Setup
  public void read() throws IOException {
    Path folder = Path.of(System.getProperty("workloads", "benchmarks/workloads"));
    Workload read = Workload.read(folder.resolve(workload));
    TemplateSource none = name -> Optional.empty();
    MustacheTemplates templates = new MustacheTemplates(PartialSource.of(none));
    SourceFile file = new SourceFile("page.html", read.template());
    renderer =
        new HtmlRenderer(
            HtmlCompiler.compile(templates, file), new ModelAccess(MethodHandles.lookup()));
    first = read.steps().get(0);
    second = read.steps().get(1);
    before = renderer.render(first);
    after = renderer.render(second, Environment.PLAIN, before);
    client = new FirstPage(Set.copyOf(before.shapes().keySet()));
  }

  /** The first HTML of a page. */
  @Benchmark
  public String firstRender() {
    RenderedNode page = renderer.render(first);
    return HtmlWriter.document(page, "", FrameWriter.bootstrap("{\"v\":1}", page));
  }

  /** The tree of the next model. */
  @Benchmark
  public RenderedNode renderAgain() {
    return renderer.render(second, Environment.PLAIN, before);
  }

  /** The frame between two trees. */
  @Benchmark
  public String diffPlanEncode() {
    return FrameWriter.frame(1, 0, planner.plan(before, after, client, loaded), after);
  }

  /** All that an update does before the frame is sent. */
  @Benchmark
  public String update() {
    RenderedNode next = renderer.render(second, Environment.PLAIN, before);
    return FrameWriter.frame(1, 0, planner.plan(before, next, client, loaded), next);
  }
}
