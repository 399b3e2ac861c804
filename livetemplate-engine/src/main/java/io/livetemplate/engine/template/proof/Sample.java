package io.livetemplate.engine.template.proof;

import io.livetemplate.engine.template.shape.Escape;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Slot;
import io.livetemplate.engine.template.shape.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** A version of a shape that was not rendered but made up: every value tells where it belongs. */
final class Sample implements Version {
  /** Lists of two are made inside each other this often; what is deeper inside has one item. */
  private static final int DOUBLED = 3;

  private final HtmlShape shape;
  private final List<String> values = new ArrayList<>();
  private final List<List<Sample>> items = new ArrayList<>();

  private Sample(HtmlShape shape, Maker maker) {
    this.shape = shape;
    for (Slot slot : shape.slotSources()) {
      values.add(
          switch (slot) {
            case Slot.Condition condition -> maker.condition();
            case Slot.Raw raw -> raw(maker.next());
            case Slot.Value value -> maker.next();
            case Slot.Computed computed -> maker.next();
          });
    }
    for (HtmlRegion region : shape.regions()) {
      items.add(maker.items(region));
    }
  }

  private static String raw(String text) {
    StringBuilder html = new StringBuilder();
    Escape.text(text, html);
    return html.toString();
  }

  /**
   * Makes up a version.
   *
   * @param root the shape
   * @param count how many items each region has
   * @param conditions whether conditional attributes are there
   * @return the version, with another value in each slot
   */
  static Sample of(HtmlShape root, ToIntFunction<HtmlRegion> count, boolean conditions) {
    int[] made = {0};
    // Letters and digits only: no character that a parser treats in its own way.
    return new Maker(count, conditions, () -> "lt" + ++made[0] + "q").sample(root);
  }

  /**
   * Makes up a version with one item in each region and the same value everywhere.
   *
   * @param root the shape
   * @param value a value that parsers treat in their own way, such as white space
   * @return the version
   */
  static Sample with(HtmlShape root, String value) {
    return new Maker(region -> 1, true, () -> value).sample(root);
  }

  @Override
  public HtmlShape shape() {
    return shape;
  }

  @Override
  public String read(int slot) {
    return values.get(slot);
  }

  @Override
  public List<Sample> items(int region) {
    return items.get(region - 1);
  }

  private static final class Maker {
    private final ToIntFunction<HtmlRegion> count;
    private final boolean conditions;
    private final Supplier<String> values;
    private final Set<HtmlShape> open = new HashSet<>();

    /** How many of the regions around have two items: their numbers multiply. */
    private int doubled;

    Maker(ToIntFunction<HtmlRegion> count, boolean conditions, Supplier<String> values) {
      this.count = count;
      this.conditions = conditions;
      this.values = values;
    }

    Sample sample(HtmlShape shape) {
      open.add(shape);
      Sample sample = new Sample(shape, this);
      open.remove(shape);
      return sample;
    }

    String next() {
      return values.get();
    }

    String condition() {
      return conditions ? "1" : "";
    }

    /** A partial that contains itself is followed once: its second turn looks like its first. */
    List<Sample> items(HtmlRegion region) {
      HtmlShape body = region.body().get();
      List<Sample> all = new ArrayList<>();
      int wanted = open.contains(body) ? 0 : count.applyAsInt(region);
      int items = doubled == DOUBLED ? Math.min(wanted, 1) : wanted;
      doubled += items > 1 ? 1 : 0;
      for (int i = 0; i < items; i++) {
        all.add(sample(body));
      }
      doubled -= items > 1 ? 1 : 0;
      return all;
    }
  }
}
