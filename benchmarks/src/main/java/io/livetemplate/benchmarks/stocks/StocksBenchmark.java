package io.livetemplate.benchmarks.stocks;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/** The first render of a page, by one engine after the other, to a string. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up first
public class StocksBenchmark {
  /** Who renders. */
  @Param StockEngine engine;

  private final StockPage page = new StockPage(Stock.all());
  private Function<StockPage, String> template;

  /** Compiles the template. */
  @Setup
  public void load() {
    template = engine.load();
  }

  /** The page's HTML. */
  @Benchmark
  public String render() {
    return template.apply(page);
  }
}
