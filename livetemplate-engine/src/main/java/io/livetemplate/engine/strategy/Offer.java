package io.livetemplate.engine.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patches that together bring a region to its new version.
 *
 * @param bids in document order
 * @param price what they cost together
 * @param domOperations about how much work they are together
 */
record Offer(List<Bid> bids, long price, int domOperations) {
  static final Offer NOTHING = new Offer(List.of(), 0, 0);

  static Offer of(Bid bid) {
    return new Offer(List.of(bid), bid.price(), bid.domOperations());
  }

  Offer and(Offer other) {
    List<Bid> both = new ArrayList<>(bids);
    both.addAll(other.bids);
    return new Offer(both, price + other.price, domOperations + other.domOperations);
  }

  /** The cheaper of two ways, either of which may not exist. */
  static Optional<Offer> cheaper(Optional<Offer> one, Optional<Offer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    long difference = one.get().price - other.get().price;
    boolean first =
        difference < 0 || (difference == 0 && one.get().domOperations <= other.get().domOperations);
    return first ? one : other;
  }
}
