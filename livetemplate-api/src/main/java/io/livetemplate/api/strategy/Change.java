package io.livetemplate.api.strategy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of one region.
 *
 * <p>For a region that changed the engine asks for bids on the region's own change ({@link Leaves}
 * of an item or of the root, {@link Items} of a section) and on the {@link Whole} of it with
 * everything below, and combines what costs least.
 */
public sealed interface Change {
  /** {@return the region or item that changed; item numbers are those before the change} */
  Address address();

  /**
   * Texts and attributes of one item, or of the root, have other values; its structure is the same.
   *
   * @param address an item, or the root
   * @param before the item before
   * @param after the item after, of the same shape
   * @param leaves the places whose value changed, in order of their numbers; at least one
   */
  record Leaves(Address address, Rendered before, Rendered after, List<Leaf> leaves)
      implements Change {}

  /**
   * One place with another value.
   *
   * @param place the number of the place in its shape
   * @param kind what sort of place it is
   * @param before the value before; null for an attribute that was not there
   * @param after the value after; null for an attribute that is not there any more
   */
  record Leaf(int place, Place.Kind kind, @Nullable String before, @Nullable String after) {}

  /**
   * Items of a section came, went or moved. Changes inside the items that stay are changes of their
   * own.
   *
   * @param address the section
   * @param before its items before
   * @param after its items after
   * @param sources for each item after: its index before, or -1 for a new one
   */
  record Items(
      Address address,
      List<? extends Rendered> before,
      List<? extends Rendered> after,
      List<Integer> sources)
      implements Change {}

  /**
   * A region with everything in it.
   *
   * @param address the root, a section or an item
   * @param atLeast how many characters the HTML has at least: those that never change
   * @param html the region's new HTML; for the root the whole document. Computed when asked for
   * @param parts every change in it, outermost first; none when the root has another shape
   * @param shapes all shapes that occur in the new version
   * @param shape for the root when it has another shape than before
   */
  record Whole(
      Address address,
      int atLeast,
      Supplier<String> html,
      List<Change> parts,
      List<? extends Shape> shapes,
      Optional<? extends Shape> shape)
      implements Change {}
}
