package io.livetemplate.examples.demo.monitor;

import io.livetemplate.api.Application;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Template;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The page {@code /processes}, and the clock that moves it. Started once, closed once. */
public final class Monitor implements AutoCloseable {
  private final ProcessSource source = ProcessSource.ofThisMachine();
  private final Comparison comparison = new Comparison();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("monitor").factory());
  private final PageRoute<Board> route;

  /** What new pages begin with; written by the clock's thread alone. */
  private volatile Board latest =
      new Board(
          "",
          List.of(),
          new Summary(List.of(), -1, -1, -1, Runtime.getRuntime().availableProcessors(), 0));

  private Sample previous = source.read();

  private Monitor(Application app) {
    route =
        app.page("/processes", Template.of("monitor/monitor.html", Board.class), request -> latest)
            .on("filter", (board, event) -> board.filtered(event.value().orElse("")))
            .on("clear", (board, event) -> board.filtered(""));
  }

  /**
   * Adds the page to an application.
   *
   * @param app not yet started
   * @return the monitor, not yet started
   */
  public static Monitor on(Application app) {
    return new Monitor(app);
  }

  /** Begins to read the machine, once a second. */
  public void start() {
    var unused = clock.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void tick() {
    Sample now = source.read();
    List<Row> rows = comparison.rows(previous, now);
    Summary summary = comparison.summary(previous, now);
    previous = now;
    latest = latest.with(rows, summary);
    route.update(board -> board.with(rows, summary));
  }
}
