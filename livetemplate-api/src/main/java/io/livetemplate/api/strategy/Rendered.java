package io.livetemplate.api.strategy;

import java.util.List;

/**
 * One version of a region, or of one item of it: a shape and the values of its slots. Immutable.
 */
public interface Rendered {
  /** {@return the static skeleton} */
  Shape shape();

  /**
   * The value of a slot.
   *
   * @param slot its number, from 0
   * @return the text, normalised but not escaped
   */
  String value(int slot);

  /**
   * The items of a region inside this one.
   *
   * @param region its number, from 1
   * @return none for a section that is off, one for an object or true, any number for a list
   */
  List<? extends Rendered> items(int region);
}
