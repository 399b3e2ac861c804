package io.livetemplate.api.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a region is: region number, item, region number in that item, item, and so on. Empty for
 * the root; of odd length for a section as a whole, of even length for one item.
 *
 * @param steps region numbers count from 1, items from 0
 */
public record Address(List<Integer> steps) {
  /** The root. */
  public static final Address ROOT = new Address(List.of());

  /** Takes an unchangeable copy. */
  public Address {
    steps = List.copyOf(steps);
  }

  /**
   * One step further in.
   *
   * @param step a region number or an item
   * @return the longer address
   */
  public Address then(int step) {
    List<Integer> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new Address(longer);
  }

  /** {@return whether this is a section as a whole} */
  public boolean isSection() {
    return steps.size() % 2 == 1;
  }

  /**
   * Writes the address as it stands in a patch: 0 for the root, a bare number for a region of the
   * root, else an array.
   *
   * @param sink where to
   */
  public void writeTo(JsonSink sink) {
    if (steps.size() < 2) {
      sink.number(steps.isEmpty() ? 0 : steps.getFirst());
      return;
    }
    sink.startArray();
    steps.forEach(sink::number);
    sink.endArray();
  }
}
