package io.livetemplate.api.strategy;

import org.jspecify.annotations.Nullable;

/**
 * Something in a region that can be written as a whole: a run of text between two tags, or the
 * value of an attribute.
 */
public interface Place {
  /** What sort of place it is. */
  enum Kind {
    /** All the text between two neighbouring tags. */
    TEXT,
    /** The whole value of one attribute. */
    ATTRIBUTE,
    /** All that one element contains, as HTML. */
    HTML
  }

  /** {@return what sort of place it is} */
  Kind kind();

  /** {@return the attribute's name; empty for a text} */
  String name();

  /**
   * The place's value in one version of its region.
   *
   * @param rendered of the shape that the place belongs to
   * @return static text and slot values put together, not escaped; null for an attribute that is
   *     not there
   */
  @Nullable String value(Rendered rendered);
}
