package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.Shape;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends values alone: the browser builds new items from what it knows of their shape, and puts the
 * places of known ones together again.
 */
public final class StaticDynamicStrategy implements FragmentStrategy {
  /** For the ServiceLoader. */
  public StaticDynamicStrategy() {}

  @Override
  public String id() {
    return "static-dynamic";
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
      case Change.Leaves leaves -> slots(leaves, out);
      case Change.Items items -> list(items, out);
      case Change.Rows rows -> false;
      case Change.Whole whole -> false;
    };
  }

  private static boolean slots(Change.Leaves change, PatchSink out) {
    Shape shape = change.after().shape();
    boolean[] changed = new boolean[shape.slots()];
    for (int slot = 0; slot < changed.length; slot++) {
      changed[slot] = !Objects.equals(change.before().value(slot), change.after().value(slot));
    }
    int writes = 0;
    for (int place = 0; place < shape.places().size(); place++) {
      int sent = 0;
      for (int slot : shape.slotsOf(place)) {
        sent += changed[slot] ? 1 : 0;
      }
      if (sent > 0 && sent < shape.slotsOf(place).size()) {
        return false;
      }
      writes += sent > 0 ? 1 : 0;
    }
    for (int slot = 0; slot < changed.length; slot++) {
      if (changed[slot]) {
        out.number(slot).value(change.after().value(slot));
      }
    }
    out.applyCost(writes);
    return true;
  }

  private static boolean list(Change.Items change, PatchSink out) {
    NewItems added = new NewItems(out);
    for (int item = 0; item < change.order().size(); item++) {
      if (change.order().source(item) < 0 && !added.announce(change.after().get(item))) {
        return false;
      }
    }
    if (!Lists.areMovable(change)) {
      return false;
    }
    change.order().writeTo(out, item -> added.write(change.after().get(item)));
    out.applyCost(Lists.operations(change) + added.nodes());
    return true;
  }

  /** Items that the browser builds. */
  private static final class NewItems {
    private final PatchSink out;
    private int nodes;

    NewItems(PatchSink out) {
      this.out = out;
    }

    /** Says what the browser must know; false when it cannot build the item. */
    boolean announce(Rendered item) {
      Shape shape = item.shape();
      if (!shape.isBuildable()) {
        return false;
      }
      out.needsStatics(shape);
      nodes += 1 + shape.places().size();
      for (int region = 1; region <= shape.bodies().size(); region++) {
        for (Rendered inner : item.items(region)) {
          if (!announce(inner)) {
            return false;
          }
        }
      }
      return true;
    }

    void write(Rendered item) {
      Shape shape = item.shape();
      out.startArray();
      for (int slot = 0; slot < shape.slots(); slot++) {
        out.value(item.value(slot));
      }
      for (int region = 1; region <= shape.bodies().size(); region++) {
        out.startArray();
        item.items(region).forEach(this::write);
        out.endArray();
      }
      out.endArray();
    }

    int nodes() {
      return nodes;
    }
  }
}
