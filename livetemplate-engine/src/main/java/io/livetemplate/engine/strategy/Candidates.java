package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.diff.ItemDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes plans for one change and one client, and compares them. */
final class Candidates {
  /** DEFLATE makes few texts shorter than that part of them. */
  private static final long DEFLATED_AT_MOST = 32;

  private final List<FragmentStrategy> strategies;
  private final ClientView client;
  private final Set<Integer> loaded;
  private final Weight weight;

  Candidates(List<FragmentStrategy> strategies, ClientView client, Set<Integer> loaded) {
    this.strategies = strategies;
    this.client = client;
    this.loaded = loaded;
    this.weight = new Weight(client.compression());
  }

  /** The cheapest by a rule. */
  Draft draft(ItemDifference difference, Rule rule, Favour favour) {
    return make(difference, rule, favour, Set.of(), Long.MAX_VALUE)
        .orElseThrow(Candidates::noFallback);
  }

  /** One patch for everything; may be missing when it would be longer than the ceiling. */
  Optional<Draft> root(ItemDifference difference, long ceiling) {
    var auction = new Auction(strategies, client, loaded, Favour.NONE, Set.of(), ceiling);
    return new Bargain(auction, Rule.CHEAPEST).whole(difference).map(Draft::of);
  }

  /**
   * The lightest of all. The best of each region is the best of all only as long as what a bid
   * costs does not depend on other bids: a layout that several need is sent once, and texts are
   * deflated together. Where it does, what single strategies would send is compared as well.
   */
  Draft lightest(ItemDifference difference) {
    Draft best = draft(difference, Rule.CHEAPEST, Favour.NONE);
    if (best.layouts().isEmpty() && !weight.deflates(best.length())) {
      return best;
    }
    long least = best.weight(weight);
    for (Draft other : others(difference, best, least)) {
      long candidate = other.weight(weight);
      if (candidate < least
          || (candidate == least && other.domOperations() < best.domOperations())) {
        best = other;
        least = candidate;
      }
    }
    return best;
  }

  private List<Draft> others(ItemDifference difference, Draft best, long least) {
    long ceiling = weight.deflates(best.length()) ? DEFLATED_AT_MOST * least : least;
    List<Draft> others = new ArrayList<>();
    // What one bid has to bring anyway is free for the others.
    Set<SentLayout> taught = Set.copyOf(best.layouts());
    make(difference, Rule.CHEAPEST, Favour.NONE, taught, Long.MAX_VALUE).ifPresent(others::add);
    for (int only : new TreeSet<>(loaded)) {
      Favour favour = (strategy, change) -> strategy == only;
      make(difference, Rule.CHEAPEST, favour, Set.of(), ceiling).ifPresent(others::add);
    }
    root(difference, ceiling).ifPresent(others::add);
    return others;
  }

  private Optional<Draft> make(
      ItemDifference difference, Rule rule, Favour favour, Set<SentLayout> taught, long ceiling) {
    var auction = new Auction(strategies, client, loaded, favour, taught, ceiling);
    return new Bargain(auction, rule).item(difference).map(Draft::of);
  }

  static IllegalStateException noFallback() {
    return new IllegalStateException(
        "no strategy replaces the root; the client must load 'replacement'");
  }
}
