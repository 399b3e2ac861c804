package io.livetemplate.engine.template.shape;

/** A piece of the value of a place. */
public sealed interface Segment {
  /**
   * Text of the template, with its character references decoded.
   *
   * @param text decoded
   */
  record Literal(String text) implements Segment {}

  /**
   * The value of a slot.
   *
   * @param slot its number
   */
  record Value(int slot) implements Segment {}
}
