package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.ShapeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A candidate for a plan: the bids, and each layout that one of them needs, once.
 *
 * @param bids in document order
 * @param layouts what rides along
 */
record Draft(List<Bid> bids, List<SentLayout> layouts) {
  static Draft of(Offer offer) {
    Map<ShapeId, SentLayout> layouts = new LinkedHashMap<>();
    List<Bid> bids = offer.bids();
    for (Bid bid : bids) {
      for (SentLayout layout : bid.layouts()) {
        layouts.merge(layout.shape().id(), layout, (one, other) -> other.statics() ? other : one);
      }
    }
    return new Draft(bids, List.copyOf(layouts.values()));
  }

  /** What all of it weighs, as it stands in the frame. */
  long weight(Weight weight) {
    StringBuilder all = new StringBuilder();
    bids.forEach(bid -> all.append(bid.json()).append(','));
    layouts.forEach(layout -> all.append(layout.json()).append(','));
    return weight.of(all);
  }

  /** In characters, about. */
  long length() {
    return bids.stream().mapToLong(bid -> bid.json().length()).sum();
  }

  int domOperations() {
    return bids.stream().mapToInt(Bid::domOperations).sum();
  }

  Plan plan() {
    List<PlannedPatch> patches = new ArrayList<>(bids.size());
    for (Bid bid : bids) {
      patches.add(new PlannedPatch(bid.region(), bid.strategy(), bid.json()));
    }
    return new Plan(List.copyOf(patches), layouts);
  }
}
