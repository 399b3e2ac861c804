package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import java.util.Set;

/** Regions that the browser does not have as they should be: they are sent as a whole. */
record Damage(Set<Address> addresses) implements Rule {
  @Override
  public boolean wants(ItemDifference item) {
    return addresses.contains(item.address());
  }

  @Override
  public boolean wants(SectionDifference section) {
    return addresses.contains(section.address());
  }

  @Override
  public boolean compares() {
    return true;
  }
}
