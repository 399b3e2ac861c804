package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cheapest way for each region, from the inside out: either the patches of its parts
 * together, or one for the whole of it. Because a region's ways do not touch what is outside of it,
 * the best of the parts is the best of all.
 */
final class Bargain {
  private final Auction auction;

  Bargain(Auction auction) {
    this.auction = auction;
  }

  /**
   * The cheapest way for the root or an item; empty when it can only be changed together with its
   * neighbours.
   */
  Optional<Offer> item(ItemDifference item) {
    Optional<Offer> parts = item.isOtherShape() ? Optional.empty() : parts(item);
    boolean alone = item.address().equals(Address.ROOT) || item.before().shape().layout().items();
    return alone ? Offer.cheaper(parts, whole(item, price(parts))) : parts;
  }

  /** One patch for all of it; may be missing when it would cost more than the budget. */
  Optional<Offer> whole(ItemDifference item, long budget) {
    boolean root = item.address().equals(Address.ROOT);
    Change change =
        new Change.Whole(
            item.address(),
            item.after().shape().fixedLength(),
            () ->
                root
                    ? HtmlWriter.document(item.after(), "", "")
                    : HtmlWriter.items(List.of(item.after())),
            Changes.of(item),
            List.copyOf(item.after().shapes().values()),
            item.isOtherShape() ? Optional.of(item.after().shape()) : Optional.empty());
    return auction.best(change, budget).map(Offer::of);
  }

  private Optional<Offer> parts(ItemDifference item) {
    if (runsIntoNeighbour(item)) {
      return Optional.empty();
    }
    Optional<Offer> sum = Optional.of(Offer.NOTHING);
    if (!item.leaves().isEmpty()) {
      sum = auction.best(Changes.leaves(item), Long.MAX_VALUE).map(Offer::of);
    }
    for (SectionDifference section : item.sections()) {
      Optional<Offer> next = sum.isEmpty() ? Optional.empty() : section(section);
      sum = next.isEmpty() ? Optional.empty() : Optional.of(sum.get().and(next.get()));
    }
    return sum;
  }

  private Optional<Offer> section(SectionDifference section) {
    Optional<Offer> parts = Optional.of(Offer.NOTHING);
    if (section.restructured()) {
      parts = auction.best(Changes.items(section), Long.MAX_VALUE).map(Offer::of);
    }
    for (ItemDifference item : section.items()) {
      Optional<Offer> next = parts.isEmpty() ? Optional.empty() : item(item);
      parts = next.isEmpty() ? Optional.empty() : Optional.of(parts.get().and(next.get()));
    }
    Change change =
        new Change.Whole(
            section.address(),
            section.after().stream().mapToInt(item -> item.shape().fixedLength()).sum(),
            () -> HtmlWriter.items(section.after()),
            Changes.of(section),
            shapes(section.after()),
            Optional.empty());
    return Offer.cheaper(parts, auction.best(change, price(parts)).map(Offer::of));
  }

  private static long price(Optional<Offer> offer) {
    return offer.map(Offer::price).orElse(Long.MAX_VALUE);
  }

  private static boolean runsIntoNeighbour(ItemDifference item) {
    List<Spot> spots = item.before().shape().layout().places();
    return item.leaves().stream().anyMatch(leaf -> spots.get(leaf.place()).index() == Spot.UNKNOWN);
  }

  private static List<HtmlShape> shapes(List<RenderedNode> items) {
    return items.stream().flatMap(item -> item.shapes().values().stream()).distinct().toList();
  }
}
