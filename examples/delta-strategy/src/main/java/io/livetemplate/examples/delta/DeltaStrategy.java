package io.livetemplate.examples.delta;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import java.util.Optional;

/**
 * Sends whole numbers as differences: pairs of a place and what to add to the number that stands
 * there.
 */
public final class DeltaStrategy implements FragmentStrategy {
  /**
   * As JavaScript prints them, so that the browser's sum has the same text; short enough to be
   * exact there.
   */
  private static final String WHOLE = "0|-?[1-9][0-9]{0,14}";

  @Override
  public String id() {
    return "delta";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Optional<ClientModule> client() {
    return Optional.of(
        ClientModule.read("delta.js", DeltaStrategy.class.getResourceAsStream("delta.js")));
  }

  @Override
  public boolean bid(Change change, ClientView client, PatchSink out) {
    if (!(change instanceof Change.Leaves leaves)) {
      return false;
    }
    for (Change.Leaf leaf : leaves.leaves()) {
      String before = leaf.before();
      String after = leaf.after();
      if (before == null || after == null || !before.matches(WHOLE) || !after.matches(WHOLE)) {
        return false;
      }
      out.number(leaf.place()).number(Long.parseLong(after) - Long.parseLong(before));
    }
    out.applyCost(2 * leaves.leaves().size());
    return true;
  }
}
