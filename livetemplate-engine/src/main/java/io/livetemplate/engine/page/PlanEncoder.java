package io.livetemplate.engine.page;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.Encoder;
import io.livetemplate.engine.delivery.Knowledge;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.wire.FrameWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Encodes changes by the plan with the fewest bytes. Thread-safe if its observer is. */
public final class PlanEncoder implements Encoder<Rendered> {
  /** The one strategy that is always possible. */
  public static final String FALLBACK = "replacement";

  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final Planner planner;
  private final Set<Integer> fallbacks;
  private final Consumer<Plan> observer;

  /**
   * An encoder.
   *
   * @param planner for changes
   * @param strategies all of the planner's, in its order
   * @param observer is given each plan that becomes a frame
   */
  public PlanEncoder(Planner planner, List<FragmentStrategy> strategies, Consumer<Plan> observer) {
    this.planner = planner;
    this.observer = observer;
    this.fallbacks =
        IntStream.range(0, strategies.size())
            .filter(number -> strategies.get(number).id().equals(FALLBACK))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
  }

  private record View(Set<ShapeId> shapes, Compression compression) implements ClientView {
    @Override
    public boolean knows(ShapeId shape) {
      return shapes.contains(shape);
    }
  }

  @Override
  public Encoded change(Rendered before, Rendered after, Knowledge client, long n, long e) {
    Plan plan;
    try {
      plan =
          planner.plan(
              (RenderedNode) before, (RenderedNode) after, view(client), client.strategies());
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "a strategy failed; the whole page is replaced instead", failure);
      return whole(before, after, client, n, e);
    }
    return plan.isEmpty()
        ? new Encoded(Optional.empty(), client.shapes())
        : encoded(plan, client, n, e);
  }

  @Override
  public Encoded whole(Rendered before, Rendered after, Knowledge client, long n, long e) {
    Set<Integer> usable = new HashSet<>(fallbacks);
    usable.retainAll(client.strategies());
    Plan plan =
        planner.replaceRoot((RenderedNode) before, (RenderedNode) after, view(client), usable);
    return encoded(plan, client, n, e);
  }

  @Override
  public long weight(Rendered content, Optional<Rendered> beside) {
    return TreeWeight.of((RenderedNode) content, (RenderedNode) beside.orElse(null));
  }

  private static View view(Knowledge client) {
    return new View(client.shapes(), client.compression());
  }

  private Encoded encoded(Plan plan, Knowledge client, long n, long e) {
    observer.accept(plan);
    return new Encoded(Optional.of(FrameWriter.frame(n, e, plan)), known(client, plan));
  }

  private static Set<ShapeId> known(Knowledge client, Plan plan) {
    if (plan.layouts().isEmpty()) {
      return client.shapes();
    }
    Set<ShapeId> known = new HashSet<>(client.shapes());
    plan.layouts().stream().map(HtmlShape::id).forEach(known::add);
    return Set.copyOf(known);
  }
}
