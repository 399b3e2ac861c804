package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import java.util.Optional;

/**
 * Sets texts and attributes one by one: pairs of a place's number and its value, null for an
 * attribute that goes away. For the items of a section it sends one place of many items as a
 * column.
 */
public final class MarkerStrategy implements FragmentStrategy {
  /** For the ServiceLoader. */
  public MarkerStrategy() {}

  @Override
  public String id() {
    return "marker";
  }

  @Override
  public int version() {
    return 1;
  }

  /** The client brings the applier itself. */
  @Override
  public Optional<ClientModule> client() {
    return Optional.empty();
  }

  @Override
  public boolean bid(Change change, ClientView client, PatchSink out) {
    return switch (change) {
      case Change.Leaves leaves -> {
        for (Change.Leaf leaf : leaves.leaves()) {
          out.number(leaf.place()).value(leaf.after());
        }
        out.applyCost(leaves.leaves().size());
        yield true;
      }
      case Change.Rows rows -> {
        Columns.of(rows).writeTo(out);
        yield true;
      }
      case Change.Items items -> false;
      case Change.Whole whole -> false;
    };
  }
}
