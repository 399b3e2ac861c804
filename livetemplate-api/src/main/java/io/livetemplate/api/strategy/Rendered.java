package io.livetemplate.api.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a region, or of one item of it: a shape and the values of its slots. Immutable.
 */
public interface Rendered {
  /** {@return the static skeleton} */
  Shape shape();

  /**
   * A value that travels when a browser builds this item.
   *
   * @param slot its number, from 0
   * @return the text, normalised but not escaped; null for an attribute that is not there
   */
  @Nullable String value(int slot);

  /**
   * The items of a region inside this one.
   *
   * @param region its number, from 1
   * @return none for a section that is off, one for an object or true, any number for a list
   */
  List<? extends Rendered> items(int region);

  /** {@return the HTML of this item, with everything in it; written anew each time} */
  String html();
}
