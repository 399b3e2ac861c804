package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The patches that bring a page from one state to another, for {@code addressing.js}. */
final class Patches {
  private final Proof.Addressable proven;
  private final Map<Integer, Layout> layouts;
  private final State state;
  private final List<Object> out = new ArrayList<>();

  private Patches(Proof.Addressable proven, State state) {
    this.proven = proven;
    this.layouts = Layout.of(proven.shape());
    this.state = state;
  }

  /** Every place with its value; regions that are only replaced are replaced. */
  static List<Object> values(Proof.Addressable proven, State state) {
    Patches patches = new Patches(proven, state);
    patches.body(0, List.of(), "", Reach.EVERY_PLACE);
    return patches.out;
  }

  /** The places of the root; every region of the root is replaced as a whole. */
  static List<Object> regions(Proof.Addressable proven, State state) {
    Patches patches = new Patches(proven, state);
    patches.body(0, List.of(), "", Reach.WHOLE_REGIONS);
    return patches.out;
  }

  /** The places of the root; every item of a region of the root is replaced by itself. */
  static List<Object> items(Proof.Addressable proven, State state) {
    Patches patches = new Patches(proven, state);
    patches.body(0, List.of(), "", Reach.SINGLE_ITEMS);
    return patches.out;
  }

  private enum Reach {
    EVERY_PLACE,
    WHOLE_REGIONS,
    SINGLE_ITEMS
  }

  private void body(int frame, List<Integer> address, String path, Reach reach) {
    Layout layout = layout(frame);
    for (int i = 0; i < layout.places().size(); i++) {
      String value = layout.places().get(i).run().compose(state, path);
      out.add(List.of("value", address, i, value));
    }
    for (int i = 0; i < layout.regions().size(); i++) {
      region(layout.regions().get(i).region(), with(address, i + 1), path, reach);
    }
  }

  private void region(int id, List<Integer> address, String path, Reach reach) {
    Part.Region region = proven.region(id);
    Set<Integer> opaque = proven.opaque().keySet();
    boolean edges = layout(id).edges();
    if (reach == Reach.WHOLE_REGIONS
        || opaque.contains(id)
        || (reach == Reach.SINGLE_ITEMS && edges)) {
      out.add(List.of("html", address, PageWriter.items(region, state, path, false)));
      return;
    }
    for (int i = 0; i < state.items(region, path); i++) {
      List<Integer> item = with(address, i);
      String step = State.step(path, id, i);
      if (reach == Reach.SINGLE_ITEMS) {
        out.add(List.of("html", item, PageWriter.body(region.body(), state, step, false)));
      } else {
        body(id, item, step, reach);
      }
    }
  }

  private Layout layout(int frame) {
    Layout layout = layouts.get(frame);
    if (layout == null) {
      throw new AssertionError("no layout of region " + frame);
    }
    return layout;
  }

  private static List<Integer> with(List<Integer> address, int step) {
    List<Integer> out = new ArrayList<>(address);
    out.add(step);
    return out;
  }
}
