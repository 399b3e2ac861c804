package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.diff.Differ;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Chooses how to bring a browser from one version of a page to another with the fewest bytes.
 * Thread-safe.
 */
public final class Planner {
  private final List<FragmentStrategy> strategies;
  private final OptionalInt preferred;

  /**
   * A planner.
   *
   * @param strategies all there are; the position of each is its number on the wire
   */
  public Planner(List<FragmentStrategy> strategies) {
    this(strategies, OptionalInt.empty());
  }

  private Planner(List<FragmentStrategy> strategies, OptionalInt preferred) {
    this.strategies = List.copyOf(strategies);
    this.preferred = preferred;
  }

  /**
   * A planner that takes other strategies only where this one does not bid.
   *
   * @param strategy the number of a strategy
   * @return a new planner
   */
  public Planner preferring(int strategy) {
    return new Planner(strategies, OptionalInt.of(strategy));
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
    Optional<ItemDifference> difference = Differ.diff(before, after);
    if (difference.isEmpty()) {
      return new Plan(List.of(), List.of());
    }
    Auction auction = new Auction(strategies, client, loaded, preferred);
    Offer offer =
        new Bargain(auction)
            .item(difference.get())
            .orElseThrow(() ->
                new IllegalStateException(
                    "no strategy replaces the root; the client must load 'replacement'"));
    return plan(offer);
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
    Auction auction = new Auction(strategies, client, loaded, preferred);
    ItemDifference everything =
        new ItemDifference(Address.ROOT, before, after, List.of(), List.of());
    return plan(
        new Bargain(auction)
            .whole(everything, Long.MAX_VALUE)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no strategy replaces the root; the client must load 'replacement'")));
  }

  private static Plan plan(Offer offer) {
    Map<String, HtmlShape> layouts = new LinkedHashMap<>();
    for (Bid bid : offer.bids()) {
      bid.layouts().forEach(shape -> layouts.putIfAbsent(shape.id().text(), shape));
    }
    List<PlannedPatch> patches =
        offer.bids().stream()
            .map(bid -> new PlannedPatch(bid.region(), bid.strategy(), bid.json()))
            .toList();
    return new Plan(patches, List.copyOf(layouts.values()));
  }
}
