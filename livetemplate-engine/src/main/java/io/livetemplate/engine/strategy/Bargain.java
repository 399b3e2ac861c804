package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import io.livetemplate.engine.template.shape.Spot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the cheapest way for each region, from the inside out: either the patches of its parts
 * together, or one for the whole of it. Because a region's ways do not touch what is outside of it,
 * the best of the parts is the best of all.
 */
final class Bargain {
  /**
   * What parts may cost so that nobody is asked for a patch of the whole, if its HTML is longer:
   * who sends less than the HTML needs some bytes, too.
   */
  private static final long CHEAP = 30;

  private final Auction auction;
  private final Rule rule;

  /** They are asked for once with the item, and once with the values of all items together. */
  private final IdentityHashMap<ItemDifference, Optional<Offer>> sections = new IdentityHashMap<>();

  Bargain(Auction auction, Rule rule) {
    this.auction = auction;
    this.rule = rule;
  }

  /**
   * The cheapest way for the root or an item; empty when it can only be changed together with its
   * neighbours.
   */
  Optional<Offer> item(ItemDifference item) {
    boolean alone = item.address().equals(Address.ROOT) || item.before().shape().layout().items();
    Optional<Offer> parts =
        item.isOtherShape() || rule.wants(item)
            ? Optional.empty()
            : both(leaves(item), sections(item));
    return alone ? orWhole(parts, new Change.Whole(item.address(), new WholeItem(item))) : parts;
  }

  /** One patch for all of it. */
  Optional<Offer> whole(ItemDifference item) {
    return bid(new Change.Whole(item.address(), new WholeItem(item)), Long.MAX_VALUE);
  }

  private Optional<Offer> leaves(ItemDifference item) {
    if (item.leaves().isEmpty()) {
      return Optional.of(Offer.NOTHING);
    }
    return runsIntoNeighbour(item) ? Optional.empty() : bid(Changes.leaves(item), Long.MAX_VALUE);
  }

  private Optional<Offer> sections(ItemDifference item) {
    if (item.sections().isEmpty()) {
      return Optional.of(Offer.NOTHING);
    }
    Optional<Offer> known = sections.get(item);
    if (known == null) {
      known = all(item.sections(), this::section);
      sections.put(item, known);
    }
    return known;
  }

  private Optional<Offer> section(SectionDifference section) {
    Optional<Offer> parts =
        rule.wants(section)
            ? Optional.empty()
            : both(
                section.order().isEmpty()
                    ? Optional.of(Offer.NOTHING)
                    : bid(Changes.items(section), Long.MAX_VALUE),
                items(section));
    return orWhole(parts, new Change.Whole(section.address(), new WholeSection(section)));
  }

  /** The items that stayed: each by itself, or the values of all of them together. */
  private Optional<Offer> items(SectionDifference section) {
    Optional<Offer> each = all(section.items(), this::item);
    List<Change.Leaves> rows = new ArrayList<>();
    for (ItemDifference item : section.items()) {
      if (item.isOtherShape() || rule.wants(item) || runsIntoNeighbour(item)) {
        return each;
      }
      if (!item.leaves().isEmpty()) {
        rows.add(Changes.leaves(item));
      }
    }
    if (rows.size() < 2 || !rule.compares()) {
      return each;
    }
    Optional<Offer> together = bid(new Change.Rows(section.address(), rows), Long.MAX_VALUE);
    return together.isEmpty()
        ? each
        : Offer.cheaper(each, both(together, all(section.items(), this::sections)));
  }

  private Optional<Offer> orWhole(Optional<Offer> parts, Change.Whole whole) {
    if (parts.isEmpty()) {
      return bid(whole, Long.MAX_VALUE);
    }
    long price = parts.get().price();
    boolean hopeless = !rule.compares() || (price <= CHEAP && whole.content().isLongerThan(price));
    return hopeless ? parts : Offer.cheaper(parts, bid(whole, price));
  }

  private Optional<Offer> bid(Change change, long budget) {
    return auction.best(change, budget).map(Offer::of);
  }

  private static Optional<Offer> both(Optional<Offer> one, Optional<Offer> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Offer.of(List.of(one.get(), other.get())));
  }

  private static <D> Optional<Offer> all(
      List<D> differences, Function<D, Optional<Offer>> bargain) {
    List<Offer> offers = new ArrayList<>(differences.size());
    for (D difference : differences) {
      Optional<Offer> offer = bargain.apply(difference);
      if (offer.isEmpty()) {
        return Optional.empty();
      }
      offers.add(offer.get());
    }
    return Optional.of(Offer.of(offers));
  }

  private static boolean runsIntoNeighbour(ItemDifference item) {
    List<Spot> spots = item.before().shape().layout().places();
    return item.leaves().stream().anyMatch(leaf -> spots.get(leaf.place()).index() == Spot.UNKNOWN);
  }
}
