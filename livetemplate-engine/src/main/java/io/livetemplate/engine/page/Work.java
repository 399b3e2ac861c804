package io.livetemplate.engine.page;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Timing;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.render.model.Visit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The model of a page, and the application's code that changes and shows it: timed, and interrupted
 * when it takes too long. Belongs to the page's writer, {@link #sweep} aside.
 *
 * @param <M> the type of the model
 */
final class Work<M> {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final LiveRoute<M> route;
  private final RouteMeter meter;
  private final Visit visit;
  private final InstantSource clock;
  private final Overtime overtime;
  private M model;

  Work(LiveRoute<M> route, PageContext context, Visit visit, M first) {
    this.route = route;
    this.meter = route.meter();
    this.visit = visit;
    this.clock = context.clock();
    this.overtime = new Overtime(context.settings().get(Limits.HANDLING));
    this.model = first;
  }

  /** A change of the model by the application, which may throw. */
  interface Change<M> {
    M apply(M model) throws Exception;
  }

  /** Changes the model; false when that failed and the model is as it was. */
  boolean change(Change<M> change) {
    long begun = meter.now();
    overtime.begin(clock.instant());
    try {
      model = Objects.requireNonNull(change.apply(model), "the new model is null; return a model");
      return true;
    } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
      LOG.log(Level.ERROR, "a change of " + route + " failed; the page keeps its model", e);
      return false;
    } finally {
      overtime.end();
      meter.since(begun, Timing.HANDLE);
    }
  }

  /**
   * Renders the model.
   *
   * @throws RuntimeException when the model cannot be read
   */
  Rendered render(CompiledTemplate template, @Nullable Rendered before) {
    long begun = meter.now();
    overtime.begin(clock.instant());
    try {
      return template.render(model, visit, before);
    } finally {
      overtime.end();
      meter.since(begun, Timing.RENDER);
    }
  }

  /** Interrupts what takes too long; for any thread. */
  void sweep(Instant now) {
    overtime.check(now).ifPresent(this::late);
  }

  private void late(StackTraceElement[] where) {
    meter.count(Counter.OVERTIME, "interrupted");
    var trace = new TimeoutException("it was here");
    trace.setStackTrace(where);
    LOG.log(
        Level.WARNING,
        "a handler or a render of "
            + route
            + " takes longer than the limit 'handling'; its thread was interrupted",
        trace);
  }
}
