package io.livetemplate.engine.strategy;

import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.diff.SectionDifference;

/** What has to be sent as a whole, and what is compared. */
interface Rule {
  /** Everything is compared, the cheapest way is taken. */
  Rule CHEAPEST =
      new Rule() {
        @Override
        public boolean wants(ItemDifference item) {
          return false;
        }

        @Override
        public boolean wants(SectionDifference section) {
          return false;
        }

        @Override
        public boolean compares() {
          return true;
        }
      };

  /** Whether an item must be sent as a whole. */
  boolean wants(ItemDifference item);

  /** Whether a section must be sent as a whole. */
  boolean wants(SectionDifference section);

  /** Whether the whole may be sent where the parts could be; else only where they cannot. */
  boolean compares();
}
