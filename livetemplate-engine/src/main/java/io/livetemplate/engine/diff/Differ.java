package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Order;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares two versions of a page. */
public final class Differ {
  /** Addresses that must be in the result even if nothing differs there. */
  private final Set<Address> wanted;

  private Differ(Set<Address> wanted) {
    this.wanted = wanted;
  }

  /**
   * Compares.
   *
   * @param before the version that the browser has
   * @param after the version that it should have
   * @return empty when they look the same
   */
  public static Optional<ItemDifference> diff(RenderedNode before, RenderedNode after) {
    return new Differ(Set.of()).item(Address.ROOT, before, after);
  }

  /**
   * Compares, and lets the result contain regions and items that are still there even if they do
   * not differ.
   *
   * @param before the version that the browser has
   * @param after the version that it should have
   * @param wanted their addresses, before the change
   * @return empty when they look the same and none of the wanted ones is there
   */
  public static Optional<ItemDifference> diff(
      RenderedNode before, RenderedNode after, Set<Address> wanted) {
    Set<Address> ways = new HashSet<>();
    for (Address address : wanted) {
      for (int length = 0; length <= address.steps().size(); length++) {
        ways.add(new Address(address.steps().subList(0, length)));
      }
    }
    return new Differ(ways).item(Address.ROOT, before, after);
  }

  @SuppressWarnings("ReferenceEquality") // what is shared is equal; the rest is compared
  private Optional<ItemDifference> item(Address address, RenderedNode before, RenderedNode after) {
    boolean asked = wanted.contains(address);
    if (before == after && !asked) {
      return Optional.empty();
    }
    if (!before.shape().id().equals(after.shape().id())) {
      return Optional.of(new ItemDifference(address, before, after, List.of(), List.of()));
    }
    List<Change.Leaf> leaves = sameReads(before, after) ? List.of() : leaves(before, after);
    List<SectionDifference> sections = new ArrayList<>();
    for (int region = 1; region <= after.shape().regions().size(); region++) {
      section(address, region, before.items(region), after.items(region)).ifPresent(sections::add);
    }
    return leaves.isEmpty() && sections.isEmpty() && !asked
        ? Optional.empty()
        : Optional.of(new ItemDifference(address, before, after, leaves, sections));
  }

  private static boolean sameReads(RenderedNode before, RenderedNode after) {
    for (int slot = 0; slot < after.shape().slotSources().size(); slot++) {
      if (!before.read(slot).equals(after.read(slot))) {
        return false;
      }
    }
    return true;
  }

  private static List<Change.Leaf> leaves(RenderedNode before, RenderedNode after) {
    List<Change.Leaf> leaves = new ArrayList<>();
    List<HtmlPlace> places = after.shape().places();
    for (int place = 0; place < places.size(); place++) {
      String was = places.get(place).value(before);
      String is = places.get(place).value(after);
      if (!Objects.equals(was, is)) {
        leaves.add(new Change.Leaf(place, places.get(place).kind(), was, is));
      }
    }
    return leaves;
  }

  @SuppressWarnings("ReferenceEquality") // what is shared is equal; the rest is compared
  private Optional<SectionDifference> section(
      Address item, int region, List<RenderedNode> before, List<RenderedNode> after) {
    if (before == after && wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<Order> order = Matching.of(before, after);
    Address address = item;
    List<ItemDifference> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      int source = order.isPresent() ? order.get().source(i) : i;
      if (source >= 0 && (before.get(source) != after.get(i) || !wanted.isEmpty())) {
        address = longer(address, item, region);
        item(address.then(source), before.get(source), after.get(i)).ifPresent(changed::add);
      }
    }
    if (order.isEmpty() && changed.isEmpty() && wanted.isEmpty()) {
      return Optional.empty();
    }
    address = longer(address, item, region);
    return order.isPresent() || !changed.isEmpty() || wanted.contains(address)
        ? Optional.of(new SectionDifference(address, before, after, order, changed))
        : Optional.empty();
  }

  /** The section's address, made at most once and only where it is needed. */
  @SuppressWarnings("ReferenceEquality")
  private static Address longer(Address made, Address item, int region) {
    return made == item ? item.then(region) : made;
  }
}
