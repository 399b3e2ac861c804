package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.diff.Differ;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Chooses how to bring a browser from one version of a page to another with the fewest bytes.
 * Thread-safe.
 */
public final class Planner {
  private final List<FragmentStrategy> strategies;
  private final Policy policy;
  private final OptionalInt preferred;

  /**
   * A planner that takes what is shortest.
   *
   * @param strategies all there are; the position of each is its number on the wire
   */
  public Planner(List<FragmentStrategy> strategies) {
    this(strategies, Policy.SMALLEST);
  }

  /**
   * A planner.
   *
   * @param strategies all there are; the position of each is its number on the wire
   * @param policy how to choose
   */
  public Planner(List<FragmentStrategy> strategies, Policy policy) {
    this(strategies, policy, OptionalInt.empty());
  }

  private Planner(List<FragmentStrategy> strategies, Policy policy, OptionalInt preferred) {
    this.strategies = List.copyOf(strategies);
    this.policy = policy;
    this.preferred = preferred;
  }

  /** {@return all there are; the position of each is its number on the wire} */
  public List<FragmentStrategy> strategies() {
    return strategies;
  }

  /**
   * A planner that takes other strategies only where this one does not bid.
   *
   * @param strategy the number of a strategy
   * @return a new planner
   */
  public Planner preferring(int strategy) {
    return new Planner(strategies, Policy.SMALLEST, OptionalInt.of(strategy));
  }

  /**
   * Plans.
   *
   * @param before what the browser shows
   * @param after what it should show
   * @param client what the browser knows
   * @param loaded numbers of the strategies that it can apply; one of them has to bid on any whole
   *     region, as {@code replacement} does
   * @return the patches
   */
  public Plan plan(
      RenderedNode before, RenderedNode after, ClientView client, Set<Integer> loaded) {
    return plan(Differ.diff(before, after), client, loaded);
  }

  /**
   * Plans what was compared already.
   *
   * @param difference what changed; empty for nothing
   * @param client what the browser knows
   * @param loaded numbers of the strategies that it can apply, as above
   * @return the patches
   */
  public Plan plan(Optional<ItemDifference> difference, ClientView client, Set<Integer> loaded) {
    if (difference.isEmpty()) {
      return Plan.NOTHING;
    }
    Candidates candidates = new Candidates(strategies, client, loaded);
    if (preferred.isPresent()) {
      int only = preferred.getAsInt();
      return candidates
          .draft(difference.get(), Rule.CHEAPEST, (strategy, change) -> strategy == only)
          .plan();
    }
    return policy == Policy.SMALLEST
        ? candidates.lightest(difference.get()).plan()
        : candidates.draft(difference.get(), policy.rule(), policy.favour(strategies)).plan();
  }

  /**
   * Plans, and replaces regions that the browser does not have as it should.
   *
   * @param before what the browser should show
   * @param after what it should show
   * @param client what the browser knows
   * @param loaded numbers of the strategies that it can apply
   * @param damaged addresses before the change; not the root
   * @param fallback the strategy that replaces them
   * @return the patches
   */
  public Plan repair(
      RenderedNode before,
      RenderedNode after,
      ClientView client,
      Set<Integer> loaded,
      Set<Address> damaged,
      int fallback) {
    return Differ.diff(before, after, damaged)
        .map(difference ->
            new Candidates(strategies, client, loaded)
                .draft(
                    difference,
                    new Damage(damaged),
                    (strategy, change) -> !(change instanceof Change.Whole) || strategy == fallback)
                .plan())
        .orElse(Plan.NOTHING);
  }

  /**
   * Plans the replacement of everything.
   *
   * @param before what the browser shows
   * @param after what it should show
   * @param client what the browser knows
   * @param loaded numbers of the strategies that it can apply
   * @return one patch
   */
  public Plan replaceRoot(
      RenderedNode before, RenderedNode after, ClientView client, Set<Integer> loaded) {
    ItemDifference everything =
        new ItemDifference(Address.ROOT, before, after, List.of(), List.of());
    return new Candidates(strategies, client, loaded)
        .root(everything, Long.MAX_VALUE)
        .orElseThrow(Candidates::noFallback)
        .plan();
  }
}
