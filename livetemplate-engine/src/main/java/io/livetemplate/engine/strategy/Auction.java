package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the bids on one change after the other, for one client. Used by one thread. */
final class Auction {
  /** More than any patches can cost together. */
  private static final long NOT_FAVOURED = 1L << 40;

  private final List<FragmentStrategy> strategies;
  private final ClientView client;
  private final Set<Integer> loaded;
  private final Favour favour;
  private final Set<SentLayout> taught;
  private final long ceiling;
  private final Weight weight;
  private final PatchText patch;

  /**
   * An auction.
   *
   * @param loaded numbers of the strategies that may bid
   * @param taught layouts that ride along in any case
   * @param ceiling what is longer is not wanted
   */
  Auction(
      List<FragmentStrategy> strategies,
      ClientView client,
      Set<Integer> loaded,
      Favour favour,
      Set<SentLayout> taught,
      long ceiling) {
    this.strategies = strategies;
    this.client = client;
    this.loaded = loaded;
    this.favour = favour;
    this.taught = taught;
    this.ceiling = ceiling;
    this.weight = new Weight(client.compression());
    this.patch = new PatchText(client);
  }

  /**
   * The best bid; empty when nobody bids.
   *
   * @param budget what is offered already: bids that are longer may be missing
   */
  Optional<Bid> best(Change change, long budget) {
    Bid best = null;
    for (int strategy = 0; strategy < strategies.size(); strategy++) {
      if (loaded.contains(strategy)) {
        best = better(best, strategy, change, Math.min(budget, ceiling));
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Bid better(@Nullable Bid best, int strategy, Change change, long budget) {
    patch.begin(budget);
    patch.startArray().number(strategy);
    change.address().writeTo(patch);
    FragmentStrategy bidder = strategies.get(strategy);
    if (!bidder.bid(change, client, patch)) {
      return best;
    }
    patch.endArray();
    if (patch.depth() != 0) {
      throw new IllegalStateException(
          "strategy "
              + bidder.id()
              + " left an array open in its patch; call endArray() for each startArray()");
    }
    if (patch.length() > ceiling) {
      return best;
    }
    String json = patch.toString();
    List<SentLayout> layouts = patch.missing();
    long price = weight.of(json) + 1;
    for (SentLayout layout : layouts) {
      price += isTaught(layout) ? 0 : weight.of(layout.json()) + 1;
    }
    price += favour.favours(strategy, change) ? 0 : NOT_FAVOURED;
    boolean better =
        best == null
            || price < best.price()
            || (price == best.price() && patch.domOperations() < best.domOperations());
    return better
        ? new Bid(strategy, change.address(), json, layouts, price, patch.domOperations())
        : best;
  }

  private boolean isTaught(SentLayout layout) {
    return taught.contains(layout) || taught.contains(new SentLayout(layout.shape(), true));
  }
}
