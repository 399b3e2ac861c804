package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Collects the bids on one change after the other, for one client. */
final class Auction {
  /**
   * More than any patch can cost, so that another strategy is taken only where the preferred one
   * does not bid.
   */
  private static final long NOT_PREFERRED = 1L << 40;

  private static final Comparator<Bid> BEST =
      Comparator.comparingLong(Bid::price)
          .thenComparingInt(Bid::domOperations)
          .thenComparingInt(Bid::strategy);

  private final List<FragmentStrategy> strategies;
  private final ClientView client;
  private final Set<Integer> loaded;
  private final OptionalInt preferred;

  Auction(
      List<FragmentStrategy> strategies,
      ClientView client,
      Set<Integer> loaded,
      OptionalInt preferred) {
    this.strategies = strategies;
    this.client = client;
    this.loaded = loaded;
    this.preferred = preferred;
  }

  /**
   * The best bid; empty when nobody bids.
   *
   * @param budget what is offered already: bids that are longer may be missing
   */
  Optional<Bid> best(Change change, long budget) {
    List<Bid> bids = new ArrayList<>();
    for (int strategy = 0; strategy < strategies.size(); strategy++) {
      if (loaded.contains(strategy)) {
        bid(strategy, change, budget).ifPresent(bids::add);
      }
    }
    return bids.stream().min(BEST);
  }

  private Optional<Bid> bid(int strategy, Change change, long budget) {
    PatchText patch = new PatchText(budget);
    patch.startArray().number(strategy);
    change.address().writeTo(patch);
    FragmentStrategy bidder = strategies.get(strategy);
    if (!bidder.bid(change, client, patch)) {
      return Optional.empty();
    }
    patch.endArray();
    if (patch.depth() != 0) {
      throw new IllegalStateException(
          "strategy "
              + bidder.id()
              + " left an array open in its patch; call endArray() for each startArray()");
    }
    List<HtmlShape> layouts = unknown(patch.needs().values());
    String json = patch.toString();
    long price = JsonText.bytes(json) + 1L;
    for (HtmlShape layout : layouts) {
      price += JsonText.bytes(LayoutJson.of(layout)) + 1L;
    }
    boolean other = preferred.isPresent() && preferred.getAsInt() != strategy;
    return Optional.of(
        new Bid(
            strategy,
            change.address(),
            json,
            layouts,
            price + (other ? NOT_PREFERRED : 0),
            patch.domOperations()));
  }

  private List<HtmlShape> unknown(Collection<HtmlShape> needed) {
    return needed.stream().filter(shape -> !client.knows(shape.id())).toList();
  }
}
