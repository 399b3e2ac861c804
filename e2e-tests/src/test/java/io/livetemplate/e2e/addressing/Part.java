package io.livetemplate.e2e.addressing;

import java.util.List;

/** A piece of a template, as far as addressing goes. */
sealed interface Part {
  /** HTML as the author wrote it. */
  record Literal(String html) implements Part {}

  /** One value: an expression, or a section that yields only text. */
  record Slot(String name) implements Part {}

  /**
   * A section that yields nodes.
   *
   * @param id from 1, in document order over the whole template
   * @param only whether it is all that its parent element holds; then it needs no comment pair
   */
  record Region(int id, boolean only, List<Part> body) implements Part {}
}
