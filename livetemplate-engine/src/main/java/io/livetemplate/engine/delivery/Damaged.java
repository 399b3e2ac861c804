package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.Address;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The regions that the client asked for anew. */
final class Damaged {
  /** Beyond these the whole document is sent. */
  private static final int MOST = 16;

  private final Set<Address> regions = new HashSet<>();

  boolean isEmpty() {
    return regions.isEmpty();
  }

  /** Takes down a region, as it is called in the version that the client was sent last. */
  void add(Address region) {
    regions.add(region);
    if (regions.size() > MOST) {
      regions.clear();
      regions.add(Address.ROOT);
    }
  }

  /** The client may hold another version: items may be called otherwise in it. */
  void widen() {
    Set<Address> wide = regions.stream().map(Damaged::widened).collect(Collectors.toSet());
    regions.clear();
    regions.addAll(wide);
  }

  /** The region of the root that a region or item is in. */
  static Address widened(Address region) {
    return region.steps().size() < 2 ? region : new Address(List.of(region.steps().getFirst()));
  }

  /** All of them; there are none afterwards. */
  Set<Address> take() {
    Set<Address> all = Set.copyOf(regions);
    regions.clear();
    return all;
  }
}
