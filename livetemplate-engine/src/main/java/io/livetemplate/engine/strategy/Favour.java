package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;

/** Which strategies are taken only where no other bids. */
@FunctionalInterface
interface Favour {
  /** The shortest patch is taken, whoever bids it. */
  Favour NONE = (strategy, change) -> true;

  /** Whether a strategy may win a change by being shorter. */
  boolean favours(int strategy, Change change);
}
