package io.livetemplate.engine.template.shape;

import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialCall;

/** What of a template a region comes from, and so how many items it has. */
public sealed interface RegionSource {
  /**
   * A section: one item for an object or true, as many as a list has, else none.
   *
   * @param node the section
   */
  record Items(Node.Section node) implements RegionSource {}

  /**
   * An inverted section: one item, or none.
   *
   * @param node the section
   */
  record Otherwise(Node.Inverted node) implements RegionSource {}

  /**
   * A partial that contains itself, where it does: always one item.
   *
   * @param call the partial
   */
  record Recursion(PartialCall call) implements RegionSource {}

  /**
   * An element with {@code lt-fragment}: always one item, the element.
   *
   * @param name the attribute's value
   */
  record Fragment(String name) implements RegionSource {}
}
