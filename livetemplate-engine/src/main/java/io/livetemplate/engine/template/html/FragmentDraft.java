package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;

/**
 * An element with {@code lt-fragment} whose end tag has not been read yet.
 *
 * <p>Elements of the same name inside it are counted, so that their end tags are not taken for its
 * own.
 */
final class FragmentDraft {
  private final String element;
  private final String name;
  private final ShapeDraft outer;
  private final ShapeDraft inner;
  private final Position position;
  private int same;

  FragmentDraft(
      String element, String name, ShapeDraft outer, ShapeDraft inner, Position position) {
    this.element = element;
    this.name = name;
    this.outer = outer;
    this.inner = inner;
    this.position = position;
  }

  String element() {
    return element;
  }

  String name() {
    return name;
  }

  /** What it stands in. */
  ShapeDraft outer() {
    return outer;
  }

  /** What stands in it. */
  ShapeDraft inner() {
    return inner;
  }

  Position position() {
    return position;
  }

  void opened(String other) {
    same += other.equals(element) ? 1 : 0;
  }

  /** Takes an end tag, and answers whether it is the fragment's own. */
  boolean closed(String other) {
    if (!other.equals(element)) {
      return false;
    }
    return --same < 0;
  }
}
