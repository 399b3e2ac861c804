package io.livetemplate.engine.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Patches that together bring a region to its new version. */
final class Offer {
  static final Offer NOTHING = new Offer(Optional.empty(), List.of(), 0, 0);

  private final Optional<Bid> bid;
  private final List<Offer> parts;
  private final long price;
  private final int domOperations;

  private Offer(Optional<Bid> bid, List<Offer> parts, long price, int domOperations) {
    this.bid = bid;
    this.parts = parts;
    this.price = price;
    this.domOperations = domOperations;
  }

  static Offer of(Bid bid) {
    return new Offer(Optional.of(bid), List.of(), bid.price(), bid.domOperations());
  }

  /** All of them together. */
  static Offer of(List<Offer> parts) {
    long price = 0;
    int domOperations = 0;
    for (Offer part : parts) {
      price += part.price;
      domOperations += part.domOperations;
    }
    return new Offer(Optional.empty(), List.copyOf(parts), price, domOperations);
  }

  long price() {
    return price;
  }

  /** The patches in document order. */
  List<Bid> bids() {
    List<Bid> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Bid> all) {
    bid.ifPresent(all::add);
    parts.forEach(part -> part.collect(all));
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
