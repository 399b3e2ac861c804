package io.livetemplate.benchmarks;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.List;
import java.util.Optional;
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
 * What a template costs until it can render: characters (of one byte each) divided by the time are
 * its megabytes per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up first
public class CompileBenchmark {
  private static final String PART =
      """
      <section class="card" id="s">
      <h2>{{title}}</h2>
      {{#open}}<p class="note {{kind}}">Until {{until}}, for {{name}} and friends</p>{{/open}}
      <table><tbody>
      {{#rows}}
      <tr lt-key="{{id}}"><td>{{id}}</td><td><a href="/items/{{id}}">{{name}}</a></td><td>{{price}}</td></tr>
      {{/rows}}
      </tbody></table>
      {{^rows}}<p>Nothing to see, come back another day.</p>{{/rows}}
      </section>
      """;

  /** How often the same half kilobyte stands in it. */
  @Param({"1", "100"})
  int parts;

  private final TemplateSource none = name -> Optional.empty();
  private SourceFile file;

  /** Writes the template. */
  @Setup
  public void make() {
    String text =
        "<!doctype html>\n<title>Cards</title>\n<body>\n" + PART.repeat(parts) + "</body>";
    file = new SourceFile("cards.html", text);
  }

  /** {@return how long the template is} */
  public int length() {
    return file.text().length();
  }

  /** New ones, which remember nothing. */
  private MustacheTemplates templates() {
    return new MustacheTemplates(PartialSource.of(none));
  }

  /** To nodes: all that plain Mustache needs. */
  @Benchmark
  public List<Node> parse() {
    return templates().parse(file);
  }

  /** To a shape whose places are not proven. */
  @Benchmark
  public HtmlShape draft() {
    return HtmlCompiler.draft(templates(), file);
  }

  /** To a shape, its places proven. */
  @Benchmark
  public HtmlShape compile() {
    return HtmlCompiler.compile(templates(), file);
  }
}
