package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;
import java.util.ArrayList;
import java.util.List;

/** Says differences in the words of the SPI. */
final class Changes {
  private Changes() {}

  static Change.Leaves leaves(ItemDifference item) {
    return new Change.Leaves(item.address(), item.before(), item.after(), item.leaves());
  }

  static Change items(SectionDifference section) {
    return new Change.Items(
        section.address(), section.before(), section.after(), section.order().orElseThrow());
  }

  /** Every change in an item, outermost first. */
  static List<Change> of(ItemDifference item) {
    List<Change> all = new ArrayList<>();
    collect(item, all);
    return all;
  }

  /** Every change in a section, outermost first. */
  static List<Change> of(SectionDifference section) {
    List<Change> all = new ArrayList<>();
    collect(section, all);
    return all;
  }

  private static void collect(ItemDifference item, List<Change> all) {
    if (!item.leaves().isEmpty()) {
      all.add(leaves(item));
    }
    item.sections().forEach(section -> collect(section, all));
  }

  private static void collect(SectionDifference section, List<Change> all) {
    if (section.order().isPresent()) {
      all.add(items(section));
    }
    section.items().forEach(item -> collect(item, all));
  }
}
