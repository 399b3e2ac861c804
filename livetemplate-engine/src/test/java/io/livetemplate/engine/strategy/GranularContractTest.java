package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.tck.FragmentStrategyContract;

final class GranularContractTest extends FragmentStrategyContract {
  @Override
  protected FragmentStrategy strategy() {
    return new GranularStrategy();
  }
}
