package io.livetemplate.engine.page;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Timing;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.Encoder;
import io.livetemplate.engine.delivery.Knowledge;
import io.livetemplate.engine.delivery.Known;
import io.livetemplate.engine.diff.Differ;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.Utf8;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Encodes changes by the plan with the fewest bytes. Thread-safe if its observer is. */
public final class PlanEncoder implements Encoder<Rendered> {
  /** The one strategy that is always possible. */
  public static final String FALLBACK = "replacement";

  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final Planner planner;
  private final int fallback;
  private final List<FragmentStrategy> strategies;
  private final RouteMeter meter;
  private final Consumer<Plan> observer;

  /**
   * An encoder.
   *
   * @param planner for changes
   * @param strategies all of the planner's, in its order
   * @param meter counts bytes and times the work
   * @param observer is given each plan that becomes a frame
   */
  public PlanEncoder(
      Planner planner,
      List<FragmentStrategy> strategies,
      RouteMeter meter,
      Consumer<Plan> observer) {
    this.planner = planner;
    this.strategies = List.copyOf(strategies);
    this.meter = meter;
    this.observer = observer;
    this.fallback = strategies.stream().map(FragmentStrategy::id).toList().indexOf(FALLBACK);
  }

  private record View(Known known, Compression compression) implements ClientView {
    @Override
    public boolean knows(ShapeId shape) {
      return known.layouts().contains(shape);
    }

    @Override
    public boolean builds(ShapeId shape) {
      return known.built().contains(shape);
    }
  }

  @Override
  public Encoded change(Rendered before, Rendered after, Knowledge client, long n, long e) {
    Plan plan;
    try {
      long begun = meter.now();
      Optional<ItemDifference> difference =
          Differ.diff((RenderedNode) before, (RenderedNode) after);
      long compared = meter.since(begun, Timing.DIFF);
      plan = planner.plan(difference, view(client), client.strategies());
      meter.since(compared, Timing.PLAN);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "a strategy failed; the whole page is replaced instead", failure);
      plan = whole(before, after, client);
    }
    return encoded(plan, after, client, n, e);
  }

  @Override
  public Encoded repair(
      Rendered before, Rendered after, Knowledge client, long n, long e, Set<Address> damaged) {
    Set<Address> there =
        damaged.stream()
            .map(address -> there(address, (RenderedNode) before))
            .collect(Collectors.toSet());
    Plan plan =
        there.contains(Address.ROOT)
            ? whole(before, after, client)
            : planner.repair(
                (RenderedNode) before,
                (RenderedNode) after,
                view(client),
                client.strategies(),
                there,
                fallback);
    return encoded(plan, after, client, n, e);
  }

  /**
   * The replacement of the whole page.
   *
   * @param before what the client shows
   * @param after what it should show
   * @param client what it knows
   * @return one patch
   */
  public Plan whole(Rendered before, Rendered after, Knowledge client) {
    return planner.replaceRoot(
        (RenderedNode) before, (RenderedNode) after, view(client), Set.of(fallback));
  }

  /** The longest part of an address that there is; a client may name anything. */
  private static Address there(Address address, RenderedNode root) {
    RenderedNode item = root;
    List<RenderedNode> items = List.of();
    for (int length = 0; length < address.steps().size(); length++) {
      int step = address.steps().get(length);
      boolean section = length % 2 == 0;
      boolean inside =
          section
              ? step >= 1 && step <= item.shape().regions().size()
              : step >= 0 && step < items.size();
      if (!inside) {
        return new Address(address.steps().subList(0, length));
      }
      if (section) {
        items = item.items(step);
      } else {
        item = items.get(step);
      }
    }
    return address;
  }

  @Override
  public long weight(Rendered content, Optional<Rendered> beside) {
    return TreeWeight.of((RenderedNode) content, (RenderedNode) beside.orElse(null));
  }

  private static View view(Knowledge client) {
    return new View(client.known(), client.compression());
  }

  private Encoded encoded(Plan plan, Rendered after, Knowledge client, long n, long e) {
    if (plan.isEmpty()) {
      return new Encoded(Optional.empty(), client.known());
    }
    observer.accept(plan);
    long begun = meter.now();
    String text = FrameWriter.frame(n, e, plan, (RenderedNode) after);
    meter.since(begun, Timing.ENCODE);
    for (PlannedPatch patch : plan.patches()) {
      String strategy = strategies.get(patch.strategy()).id();
      meter.count(Counter.PATCH_BYTES, strategy, Utf8.length(patch.json()));
    }
    return new Encoded(Optional.of(text), known(client.known(), plan));
  }

  /**
   * What a client knows of shapes once it has applied a plan: a layout comes with the statics, or
   * with an item in HTML.
   *
   * @param client what it knew
   * @param plan what it was sent
   * @return what it knows then
   */
  public static Known known(Known client, Plan plan) {
    return plan.layouts().isEmpty()
        ? client
        : client.and(
            plan.layouts().stream().map(sent -> sent.shape().id()).collect(Collectors.toSet()));
  }
}
