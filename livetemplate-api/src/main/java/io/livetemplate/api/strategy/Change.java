package io.livetemplate.api.strategy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of one region.
 *
 * <p>For a region that changed the engine asks for bids on the region's own change ({@link Leaves}
 * of an item or of the root, {@link Items} and {@link Rows} of a section) and on the {@link Whole}
 * of it with everything below, and combines what costs least.
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
   * @param order which item after was which before
   */
  record Items(
      Address address, List<? extends Rendered> before, List<? extends Rendered> after, Order order)
      implements Change {}

  /**
   * Texts and attributes of items that stayed in one section have other values: the {@link Leaves}
   * of all of them, to be changed together. The engine compares a bid on them with the bids on
   * each.
   *
   * @param address the section
   * @param rows at least two, of one shape, in the order of the items after the change
   */
  record Rows(Address address, List<Leaves> rows) implements Change {}

  /**
   * A region with everything in it.
   *
   * @param address the root, a section or an item
   * @param content its new version, to be written out when it is worth it
   */
  record Whole(Address address, Content content) implements Change {}

  /** A region that may be sent as a whole. Everything is computed when it is asked for. */
  interface Content {
    /**
     * Whether its HTML is longer than a strategy can afford: found out without writing it.
     *
     * @param length in characters
     * @return true only when it is longer for sure
     */
    boolean isLongerThan(long length);

    /** {@return the region's new HTML; for the root the whole document} */
    String html();

    /** {@return every change in it, outermost first; none when the root has another shape} */
    List<Change> parts();

    /** {@return all shapes that occur in the new version} */
    List<? extends Shape> shapes();

    /** {@return the shape of the root, when it is another one than before} */
    Optional<? extends Shape> shape();
  }
}
