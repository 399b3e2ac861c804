package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/**
 * One state of the data: how many items each region has, and what each slot says.
 *
 * @param count items of a region, by its id and the path of the item that it stands in
 * @param value the string of a slot, by its name and the path of the item that it stands in
 */
record State(
    String name, ToIntBiFunction<Integer, String> count, BiFunction<String, String, String> value) {

  int items(Part.Region region, String path) {
    return count.applyAsInt(region.id(), path);
  }

  /** The path of item {@code i} of a region; the root is the empty path. */
  static String step(String path, int region, int i) {
    return path + "/" + region + "." + i;
  }

  /** Values that can be told apart, and that no raw text element shows unharmed. */
  static State marked(String name, ToIntBiFunction<Integer, String> count) {
    return new State(name, count, (slot, path) -> sentinel(slot, path, name));
  }

  static String sentinel(String slot, String path, String state) {
    return "(" + slot + ":" + path + ":" + state + "&<)";
  }

  static State constant(String name, ToIntBiFunction<Integer, String> count, String value) {
    return new State(name, count, (slot, path) -> value);
  }

  /**
   * What a proof looks at: lists of 0, 1, 2 items, each branch alone and each missing; values that
   * are empty, white, or would end a character reference.
   */
  static List<State> variants(int regions) {
    List<State> out = new ArrayList<>();
    out.add(marked("one", Amount.ONE));
    out.add(marked("none", Amount.NONE));
    out.add(marked("two", Amount.TWO));
    out.add(marked("uneven", Amount.UNEVEN));
    for (String value : List.of("", " ", "\n", "p;", "lt;", ";", "1;")) {
      out.add(constant("one" + value, Amount.ONE, value));
    }
    for (String value : List.of("", " ")) {
      out.add(constant("none" + value, Amount.NONE, value));
      out.add(constant("two" + value, Amount.TWO, value));
    }
    for (int r = 1; regions > 1 && r <= regions; r++) {
      int chosen = r;
      out.add(marked("without" + r, (region, path) -> region == chosen ? 0 : 1));
      out.add(marked("only" + r, (region, path) -> region == chosen ? 1 : 0));
    }
    return out;
  }
}
