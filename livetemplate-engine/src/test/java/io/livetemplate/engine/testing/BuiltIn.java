package io.livetemplate.engine.testing;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.strategy.GranularStrategy;
import io.livetemplate.engine.strategy.MarkerStrategy;
import io.livetemplate.engine.strategy.ReplacementStrategy;
import io.livetemplate.engine.strategy.StaticDynamicStrategy;
import java.util.List;
import java.util.Set;

/** The built-in strategies, numbered as a page numbers them. */
public final class BuiltIn {
  public static final int GRANULAR = 0;
  public static final int MARKER = 1;
  public static final int REPLACEMENT = 2;
  public static final int STATIC_DYNAMIC = 3;

  /** All of them. */
  public static final Set<Integer> NUMBERS = Set.of(GRANULAR, MARKER, REPLACEMENT, STATIC_DYNAMIC);

  private BuiltIn() {}

  /** New ones. */
  public static List<FragmentStrategy> strategies() {
    return List.of(
        new GranularStrategy(),
        new MarkerStrategy(),
        new ReplacementStrategy(),
        new StaticDynamicStrategy());
  }
}
