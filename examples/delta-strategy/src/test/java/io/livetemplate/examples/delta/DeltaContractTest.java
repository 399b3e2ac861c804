package io.livetemplate.examples.delta;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.tck.FragmentStrategyContract;

final class DeltaContractTest extends FragmentStrategyContract {
  @Override
  protected FragmentStrategy strategy() {
    return new DeltaStrategy();
  }
}
