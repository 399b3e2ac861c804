package io.livetemplate.engine.template.shape;

/** A piece of a shape, in document order. */
public sealed interface Part {
  /**
   * HTML that never changes.
   *
   * @param html as it stands in the template
   */
  record Static(String html) implements Part {}

  /**
   * A run of text.
   *
   * @param place number of the place
   * @param afterOpeningTag whether it is the first thing in a {@code pre}, {@code listing} or
   *     {@code textarea}: the HTML parser drops a line feed there (WHATWG HTML 13.2.6.4.7), so one
   *     that belongs to the text is doubled
   */
  record Text(int place, boolean afterOpeningTag) implements Part {}

  /**
   * The JSON in a data block ({@code <script type="application/json">}), where nothing is escaped.
   *
   * @param place number of the place
   */
  record Data(int place) implements Part {}

  /**
   * An attribute with its leading space, or nothing when it has no value.
   *
   * @param place number of the place
   */
  record Attribute(int place) implements Part {}

  /**
   * Another region.
   *
   * @param region its number, from 1
   */
  record Inner(int region) implements Part {}

  /** Where the head's bootstrap goes; in root shapes only. */
  record Bootstrap() implements Part {}

  /** Where the layouts go, at the end of the body; in root shapes only. */
  record Tail() implements Part {}
}
